package uk.letterbox.letmc;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import uk.letterbox.settings.Secret;

/** Words for a person out of what a server said: plain, short, without the key and without addresses and numbers of people. */
final class Reason {

    private static final int LONGEST = 500;
    /** Longer texts are cut before they are searched, so that no pattern works on megabytes. */
    private static final int LOOKED_AT = 20_000;

    private static final List<String> MEMBERS =
            List.of("Message", "MessageDetail", "ExceptionMessage", "error", "title");
    private static final Pattern INVISIBLE_HTML = Pattern.compile("(?is)<(script|style|head)\\b.*?</\\1\\s*>");
    private static final Pattern TAG = Pattern.compile("<[^<>]{0,500}>");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+");
    private static final Pattern KEY = Pattern.compile("(?i)(api[_-]?key[\"']?\\s*[=:]\\s*[\"']?)[^\\s&\"',;}]+");
    private static final Pattern EMAIL = Pattern.compile("[\\w.+%-]{1,64}@[\\w-]{1,63}(\\.[\\w-]{1,63})*");
    private static final Pattern PHONE = Pattern.compile("(?<![\\w-])[+(]{0,2}0?\\d[\\d ().-]{7,24}\\d(?![\\w-])");

    private final Secret key;

    Reason(Secret key) {
        this.key = key;
    }

    /** What an answer says: its messages, or its text. */
    String of(int status, JsonNode json, String text) {
        List<String> said = new ArrayList<>();
        if (json.isObject()) {
            MEMBERS.forEach(member -> said.add(json.path(member).asText("")));
            json.path("ModelState").forEach(field -> field.forEach(problem -> said.add(problem.asText(""))));
        } else if (json.isTextual()) {
            said.add(json.textValue());
        } else {
            said.add(text);
        }
        said.removeIf(String::isBlank);
        String words = plain(String.join(" ", said));
        return words.isEmpty() ? "HTTP " + status : cut("HTTP " + status + ": " + words);
    }

    /** Any text made fit to be kept and shown. */
    String plain(String text) {
        String words = key.isEmpty() ? text : text.replace(key.reveal(), "***");
        words = words.length() > LOOKED_AT ? words.substring(0, LOOKED_AT) : words;
        words = INVISIBLE_HTML.matcher(words).replaceAll(" ");
        words = TAG.matcher(words).replaceAll(" ");
        words = CONTROL.matcher(words).replaceAll(" ").strip();
        words = KEY.matcher(words).replaceAll("$1***");
        words = EMAIL.matcher(words).replaceAll("[email]");
        words = PHONE.matcher(words).replaceAll(Reason::masked);
        return cut(words);
    }

    private static String masked(MatchResult found) {
        String number = found.group();
        long digits = number.chars().filter(Character::isDigit).count();
        boolean dialled = number.startsWith("0") || number.startsWith("+") || number.startsWith("(");
        return dialled && digits >= 9 && digits <= 15 ? "[phone]" : Matcher.quoteReplacement(number);
    }

    private static String cut(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "…";
    }
}
