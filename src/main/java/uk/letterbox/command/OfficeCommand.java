package uk.letterbox.command;

import java.util.concurrent.Callable;

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

    @Override
    public Integer call() throws Exception {
        Answer answer = new Front(program.environment())
                .ask(spec.name(), spec.commandLine().getParseResult(), this);
        spec.commandLine().getOut().println(json ? Json.text(answer.json()) : answer.text());
        return answer.exitCode();
    }
}
