package uk.letterbox.agency;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import uk.letterbox.document.Document;
import uk.letterbox.settings.Key;
import uk.letterbox.settings.Loaded;
import uk.letterbox.settings.Loopback;
import uk.letterbox.settings.Problem;
import uk.letterbox.settings.References;
import uk.letterbox.settings.References.Resolved;
import uk.letterbox.settings.Secret;
import uk.letterbox.settings.Settings;
import uk.letterbox.settings.Sizes;

/** Makes an agency of a document that the schema has passed: follows its references, fills in the global settings. */
final class AgencyReader {

    private static final String AGENCY = "/agency";
    private static final String API_KEY = "/apiKey";
    private static final String REQUESTS = "/requests";

    private final Settings settings;
    private final References references;

    AgencyReader(Settings settings, References references) {
        this.settings = settings;
        this.references = references;
    }

    /** Whether neither of the two variables is set that a document takes its name and its key from. */
    boolean isUnset(Document document) {
        return resolve(document, AGENCY) instanceof Resolved.Unset
                && resolve(document, API_KEY) instanceof Resolved.Unset;
    }

    Loaded<Agency> read(Document document) {
        List<Problem> problems = new ArrayList<>();
        String shortName = value(document, AGENCY, problems);
        String apiKey = value(document, API_KEY, problems);
        int requests = document.root().path("requests").asInt(settings.count(Key.REQUESTS));
        if (!shortName.isEmpty() && !shortName.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,63}")) {
            problems.add(document.problem(
                    AGENCY, "must lead to a short name of letters, digits, - and _, and does not", "agency: demo"));
        }
        if (!apiKey.isEmpty() && !apiKey.matches("[!-~]+")) {
            problems.add(document.problem(
                    API_KEY, "must lead to a key without spaces and line breaks, and does not", "one line: the key"));
        }
        problems.addAll(limits(document, requests));
        Doors doors = new DoorsReader(settings, references, document, problems).read();
        Leads leads = leads(document.root());
        doors.mail().ifPresent(mail -> problems.addAll(new MailMappings(document).problems(mail, leads)));
        return problems.isEmpty()
                ? Loaded.good(new Agency(
                        shortName,
                        new Secret(apiKey),
                        mode(document.root()),
                        requests,
                        doors,
                        leads,
                        media(document.root())))
                : Loaded.bad(problems);
    }

    private List<Problem> limits(Document document, int requests) {
        URI letmc = settings.url(Key.BASE_URL).orElseThrow();
        int reserve = settings.count(Key.RESERVE);
        if (requests == 0 && !Loopback.is(letmc)) {
            return List.of(document.problem(
                    REQUESTS, "may be 0 (no limit) only while letmc.base-url is this machine", "requests: 50"));
        }
        if (requests > 0 && reserve >= requests) {
            return List.of(document.problem(
                    REQUESTS,
                    "must be more than letmc.reserve (" + reserve + "), or no photo is sent",
                    "requests: 50"));
        }
        return List.of();
    }

    private Resolved resolve(Document document, String pointer) {
        return references.resolve(document.root().at(pointer).asText());
    }

    /** What a member leads to; empty, with a problem, when it leads nowhere. */
    private String value(Document document, String pointer, List<Problem> problems) {
        Resolved resolved = resolve(document, pointer);
        if (resolved instanceof Resolved.Value value) {
            return value.text();
        }
        if (resolved instanceof Resolved.Unset unset) {
            problems.add(new Problem(
                    document.where(pointer),
                    unset.variable(),
                    "is not set, and " + pointer.substring(1) + " of this agency is to come from it",
                    unset.variable() + "="
                            + (pointer.equals(AGENCY) ? "demo" : "the-key-you-got-with-your-short-name")));
        } else if (resolved instanceof Resolved.Broken broken) {
            problems.add(document.problem(pointer, broken.what(), broken.example()));
        }
        return "";
    }

    private static Mode mode(JsonNode root) {
        return Mode.valueOf(root.path("mode").asText("deliver").toUpperCase(Locale.ROOT));
    }

    private MediaSetup media(JsonNode root) {
        JsonNode said = root.path("media");
        return new MediaSetup(
                !said.path("setup").asText("fit").equals("as-is"),
                said.path("longestSide").asInt(settings.count(Key.LONGEST_SIDE)),
                said.has("largest") ? Sizes.parse(said.get("largest").asText()) : settings.size(Key.LARGEST_PICTURE));
    }

    private static Leads leads(JsonNode root) {
        JsonNode said = root.path("leads");
        Leads unsaid = Leads.unsaid();
        return new Leads(
                words(said.path("types")),
                words(said.path("sources")),
                said.path("defaultSource").asText(unsaid.defaultSource()),
                said.path("defaultBranch").asText(unsaid.defaultBranch()),
                said.path("unclear").asText("hold").equals("resend"));
    }

    private static Map<String, String> words(JsonNode said) {
        Map<String, String> words = new LinkedHashMap<>();
        said.properties()
                .forEach(word -> words.put(word.getKey(), word.getValue().asText()));
        return words;
    }
}
