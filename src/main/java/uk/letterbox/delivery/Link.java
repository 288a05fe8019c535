package uk.letterbox.delivery;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * Portal media that is an address: a virtual tour or a video. The address is sent to letMC and never fetched.
 *
 * @param side lettings property or sales instruction
 * @param caption what people see; empty for none
 * @param url absolute, {@code https} or {@code http}
 * @param type the name of the portal media type
 */
public record Link(Side side, String caption, String url, String type) implements Content {

    @Override
    @JsonIgnore
    public String name() {
        return url;
    }
}
