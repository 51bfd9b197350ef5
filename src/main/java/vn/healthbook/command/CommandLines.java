package vn.healthbook.command;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import vn.healthbook.batch.ExitCode;
import vn.healthbook.report.Language;

/** Reads the arguments and runs the command they name. Nothing here starts Spring. */
public final class CommandLines {

    private CommandLines() {}

    /** Runs one command and tells its exit code; never throws. */
    public static int run(
            InputStream in, PrintStream out, PrintStream err, Map<String, String> environment, String... arguments) {
        int code = run(new Terminal(in, out, err, environment, language(environment, arguments)), arguments);
        PoliteEnd.said(code);
        return code;
    }

    static int run(Terminal terminal, String... arguments) {
        HealthbookCommand root = new HealthbookCommand(terminal);
        return commandLine(root).execute(arguments);
    }

    static CommandLine commandLine(HealthbookCommand root) {
        CommandLine line = new CommandLine(root);
        for (Object command : commands(root)) {
            line.addSubcommand(command);
        }
        line.setResourceBundle(root.terminal().messages().bundle());
        line.setOut(writer(root.terminal().out()));
        line.setErr(writer(root.terminal().err()));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(false);
        line.setUsageHelpWidth(100);
        line.setExecutionStrategy(CommandLines::execute);
        Endings endings = new Endings(root);
        line.setParameterExceptionHandler(endings::wrongUsage);
        line.setExecutionExceptionHandler((failure, command, result) -> endings.failed(failure));
        return line;
    }

    private static List<Object> commands(HealthbookCommand root) {
        return List.of(
                new DemoCommand(root),
                new CheckCommand(root),
                new RunCommand(root),
                new NightlyCommand(root),
                new RunsCommand(root),
                new DeliveriesCommand(root),
                new ReviewCommand(root),
                new BookCommand(root),
                new GenerateCommand(root),
                new RulesCommand(root),
                new DoctorCommand(root),
                new DbCommand(root),
                new ServeCommand(root));
    }

    /** Commands end with an {@link ExitCode}. */
    private static int execute(CommandLine.ParseResult parsed) {
        CommandLine last =
                parsed.asCommandLineList().get(parsed.asCommandLineList().size() - 1);
        new CommandLine.RunLast().execute(parsed);
        return last.getExecutionResult() instanceof ExitCode exit ? exit.code() : ExitCode.DONE.code();
    }

    /** What {@code --lang} says, else the environment; looked for before the arguments are judged. */
    private static Language language(Map<String, String> environment, String... arguments) {
        List<String> words = Arrays.asList(arguments);
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String value = word.startsWith("--lang=")
                    ? word.substring("--lang=".length())
                    : word.equals("--lang") && i + 1 < words.size() ? words.get(i + 1) : "";
            switch (value.toLowerCase(Locale.ROOT)) {
                case "vi":
                    return Language.VI;
                case "en":
                    return Language.EN;
                default:
                    break;
            }
        }
        return Language.of(environment);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}
