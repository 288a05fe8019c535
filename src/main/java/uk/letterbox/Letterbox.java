package uk.letterbox;

import uk.letterbox.command.Commands;

/** The program: from a command line to a command. */
public final class Letterbox {

    private Letterbox() {}

    public static void main(String[] arguments) {
        System.exit(Commands.execute(arguments));
    }
}
