package uk.letterbox.letmc;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.delivery.Kind;
import uk.letterbox.delivery.Lane;
import uk.letterbox.delivery.Media;
import uk.letterbox.delivery.Side;
import uk.letterbox.settings.Secret;

/** Deliveries, accounts and settings as the tests of this package need them. */
final class Sample {

    static final String CANARY = "canary-7f3a_KEY-do-not-show";
    static final Account ACCOUNT = new Account("demo", new Secret(CANARY));
    static final String PROPERTY = "0004-f421-2742-3f00";
    static final String DELIVERY = "d-01JDZZZZZZZZZZZZZZZZZZZZZZ";

    private Sample() {}

    static Delivery delivery(Kind kind, Side side, String objectId, String fileName, String caption, String mime) {
        return new Delivery(
                DELIVERY,
                "a-01JDZZZZZZZZZZZZZZZZZZZZZZ",
                "b-01JDZZZZZZZZZZZZZZZZZZZZZZ",
                "demo",
                kind,
                objectId,
                new Media(side, fileName, caption, mime, kind == Kind.PORTALMEDIA ? "Brochure" : ""),
                kind == Kind.PORTALMEDIA ? OptionalInt.empty() : OptionalInt.of(3),
                "00",
                1,
                DeliveryState.SENDING,
                Lane.MEDIA,
                0,
                Instant.EPOCH,
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "00");
    }

    static Delivery photo(String fileName, String mime) {
        return delivery(Kind.PHOTO, Side.LETTINGS, PROPERTY, fileName, "Front", mime);
    }

    static LetmcSettings settings(URI base, Codec codec) {
        return new LetmcSettings(
                base, codec, true, KeyCarrier.DEFAULT, Duration.ofSeconds(2), Duration.ofSeconds(20), Map.of(), 200);
    }

    static Requests requests(Codec codec) {
        return new Requests(
                Contract.read(Path.of("config/letmc/openapi.yaml")), settings(URI.create("http://127.0.0.1:1"), codec));
    }

    static Path file(Path folder, int size) throws IOException {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (i * 31 + i / 251);
        }
        return Files.write(folder.resolve("a-01JDZZZZZZZZZZZZZZZZZZZZZZ"), bytes);
    }
}
