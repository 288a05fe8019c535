package uk.letterbox.wiring;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import uk.letterbox.agency.Agencies;
import uk.letterbox.agency.Agency;
import uk.letterbox.letmc.Contract;
import uk.letterbox.letmc.ContractBroken;
import uk.letterbox.settings.Key;
import uk.letterbox.settings.Loaded;
import uk.letterbox.settings.Problem;
import uk.letterbox.settings.Settings;

/** A checked configuration: nothing starts with less. */
public record Setup(Installation installation, Settings settings, List<Agency> agencies, Contract contract) {

    /** Reads and checks all configuration of an installation. */
    public static Loaded<Setup> read(Installation installation, Map<String, String> environment) {
        Loaded<Settings> settings = Settings.load(installation.config(), environment);
        if (settings.value().isEmpty()) {
            return Loaded.bad(settings.problems());
        }
        List<Problem> problems = new ArrayList<>();
        Path folder = settings.get().path(Key.AGENCIES);
        Loaded<List<Agency>> agencies = Agencies.load(folder, installation.config(), settings.get(), environment);
        problems.addAll(agencies.problems());
        Path openapi = installation.config().resolve("letmc").resolve("openapi.yaml");
        try {
            Contract contract = Contract.read(openapi);
            return problems.isEmpty()
                    ? Loaded.good(new Setup(installation, settings.get(), agencies.get(), contract))
                    : Loaded.bad(problems);
        } catch (ContractBroken broken) {
            problems.add(new Problem(
                    openapi.toString(),
                    "operation",
                    broken.getMessage(),
                    "the openapi.yaml that came with the installation"));
            return Loaded.bad(problems);
        }
    }

    /** The home folder. */
    public Path home() {
        return settings.path(Key.HOME).toAbsolutePath().normalize();
    }

    /** The folder of an agency's doors. */
    public Path agencyHome(String agency) {
        return home().resolve("agencies").resolve(agency);
    }
}
