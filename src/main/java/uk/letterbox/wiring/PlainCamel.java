package uk.letterbox.wiring;

import org.apache.camel.main.Main;
import org.apache.camel.main.SimpleMainShutdownStrategy;

import uk.letterbox.settings.Key;

/** Camel as it is run here. */
final class PlainCamel {

    private PlainCamel() {}

    /** With these route files and nothing in it yet. */
    static Main of(Setup setup, String routes) {
        Main main = new Main();
        main.setShutdownStrategy(new SimpleMainShutdownStrategy());
        main.setPropertyPlaceholderLocations("false");
        main.addOverrideProperty(
                Key.BASE_URL.text(),
                setup.settings().url(Key.BASE_URL).orElseThrow().toString());
        main.configure()
                .withName("letterbox")
                .withRoutesIncludePattern(routes)
                .withShutdownTimeout(20)
                .withShutdownLogInflightExchangesOnTimeout(false)
                .withStreamCachingEnabled(false)
                .withAllowUseOriginalMessage(false)
                .withJmxEnabled(false);
        return main;
    }
}
