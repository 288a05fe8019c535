package uk.letterbox.wording;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Countries by what people call them, in English or the language spoken there. */
final class Country {

    private static final String HOME = "GB";
    private static final Map<String, String> REGIONS = regions();

    private Country() {}

    /** The two letters of a country; Britain's for what is none. */
    static String region(String name) {
        return REGIONS.getOrDefault(key(name), HOME);
    }

    private static Map<String, String> regions() {
        Map<String, String> regions = new HashMap<>();
        for (Locale locale : Locale.getAvailableLocales()) {
            if (locale.getCountry().length() == 2) {
                regions.put(key(locale.getDisplayCountry(locale)), locale.getCountry());
            }
        }
        for (String region : Locale.getISOCountries()) {
            regions.put(key(new Locale("", region).getDisplayCountry(Locale.ENGLISH)), region);
        }
        Map.of(
                        "usa",
                        "US",
                        "america",
                        "US",
                        "holland",
                        "NL",
                        "republic of ireland",
                        "IE",
                        "uae",
                        "AE",
                        "czech republic",
                        "CZ")
                .forEach(regions::put);
        return Map.copyOf(regions);
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
