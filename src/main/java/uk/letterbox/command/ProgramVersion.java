package uk.letterbox.command;

import java.util.Optional;

import picocli.CommandLine.IVersionProvider;

/** The version of the program, from the manifest of its jar. */
final class ProgramVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(getClass().getPackage().getImplementationVersion())
                .orElse("run from its sources");
        return new String[] {"Letterbox " + version};
    }
}
