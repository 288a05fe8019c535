package uk.letterbox.queue;

import java.util.List;
import java.util.stream.IntStream;

/** Events that set a field of some properties, numbered in the order of sending. */
public final class SampleEvents {

    public static final int PROPERTIES = 20;

    private SampleEvents() {}

    /** The event of a number; its property is one of {@link #PROPERTIES}. */
    public static String event(int number) {
        return "{\"specversion\":\"1.0\",\"id\":\"" + number
                + "\",\"source\":\"/crm\",\"type\":\"letmc.customfield.set\"," + "\"data\":" + data(number) + "}";
    }

    public static String data(int number) {
        return "{\"objectId\":\"0004-f421-2742-%04x\",\"field\":\"Photography\",\"value\":\"%d\"}"
                .formatted(number % PROPERTIES, number);
    }

    /** As {@link #event}, but every hundredth is no event. */
    public static List<String> withSomeMalformed(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> malformed(number) ? "{\"no event\": " + number : event(number))
                .toList();
    }

    public static boolean malformed(int number) {
        return number % 100 == 57;
    }
}
