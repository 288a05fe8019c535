package uk.letterbox.command;

import java.time.Duration;
import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import uk.letterbox.wiring.Office;

/** A command that works on an office: here, or inside the Letterbox that is running on the same home folder. */
abstract class OfficeCommand implements Callable<Integer> {

    @ParentCommand
    private Commands program;

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "Answer in JSON.")
    private boolean json;

    /** Does it. */
    abstract Answer answer(Office office) throws Exception;

    /** Does it on a stopped Letterbox, whose office was opened for it. */
    Answer alone(Office office) throws Exception {
        return answer(office);
    }

    /** How long a running Letterbox may take over it. */
    Duration patience() {
        return Duration.ofMinutes(2);
    }

    @Override
    public Integer call() throws Exception {
        Answer answer = new Front(program.installation(), program.environment())
                .ask(spec.name(), spec.commandLine().getParseResult(), this);
        spec.commandLine().getOut().println(json ? Json.text(answer.json()) : answer.text());
        return json ? answer.exitCode() : afterwards(answer, program, spec.commandLine());
    }

    /**
     * What there is to do with a person who has read the answer.
     *
     * @return the exit code
     */
    int afterwards(Answer answer, Commands whole, CommandLine line) throws Exception {
        return answer.exitCode();
    }
}
