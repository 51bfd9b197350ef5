package vn.healthbook.command;

import java.nio.file.Path;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import vn.healthbook.batch.ExitCode;
import vn.healthbook.batch.Refusal;
import vn.healthbook.field.CodeListException;
import vn.healthbook.field.CodeLists;
import vn.healthbook.layout.ConfigurationException;
import vn.healthbook.layout.Nearest;
import vn.healthbook.layout.OperatorsRoom;
import vn.healthbook.report.Language;
import vn.healthbook.report.Messages;
import vn.healthbook.report.NoticeCatalogue;

/** The program itself: the options that every command takes, before or after its name. */
@Command(name = "healthbook", sortOptions = false, synopsisSubcommandLabel = "COMMAND", versionProvider = Version.class)
final class HealthbookCommand implements Runnable {

    @Option(names = "--jobs", paramLabel = "DIR", descriptionKey = "jobs", scope = ScopeType.INHERIT)
    @Nullable
    Path jobs;

    @Option(names = "--home", paramLabel = "DIR", descriptionKey = "home", scope = ScopeType.INHERIT)
    @Nullable
    Path home;

    @Option(names = "--db", paramLabel = "URL", descriptionKey = "db", scope = ScopeType.INHERIT)
    @Nullable
    String db;

    @Option(names = "--format", paramLabel = "text|json|csv", descriptionKey = "format", scope = ScopeType.INHERIT)
    Format format = Format.TEXT;

    // read before the rest, by CommandLines, so that mistakes are told in this language
    @Option(names = "--lang", paramLabel = "vi|en", descriptionKey = "lang", scope = ScopeType.INHERIT)
    @Nullable
    Language language;

    @Option(
            names = {"-v", "--verbose"},
            descriptionKey = "verbose",
            scope = ScopeType.INHERIT)
    boolean verbose;

    @Option(
            names = {"-q", "--quiet"},
            descriptionKey = "quiet",
            scope = ScopeType.INHERIT)
    boolean quiet;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help",
            scope = ScopeType.INHERIT)
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            descriptionKey = "version")
    boolean version;

    @Spec
    @Nullable
    CommandSpec spec;

    private final Terminal terminal;

    HealthbookCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        throw wrong("usage.no-command");
    }

    /** A mistake in the arguments: told together with the usage, exit code 2. */
    ParameterException wrong(String key, Object... values) {
        if (spec == null) {
            throw new IllegalStateException("not called through the command line");
        }
        return new ParameterException(spec.commandLine(), terminal.text(key, values));
    }

    /** Refuses a number below 1. */
    void requireSome(String option, int number) {
        if (number < 1) {
            throw wrong("usage.less-than-one", number, option);
        }
    }

    /** A request that makes sense but cannot be met: one sentence without the usage, exit code 2. */
    Refusal refuse(String key, Object... values) {
        return new Refusal(
                ExitCode.USAGE,
                Messages.of(Language.VI, Terminal.TEXTS).text(key, values),
                Messages.of(Language.EN, Terminal.TEXTS).text(key, values));
    }

    /** A word that is not known, with the one that was probably meant, else all that are known. */
    Refusal unknown(String key, String word, Collection<String> known) {
        Refusal plain = refuse(key, word, String.join(", ", known));
        return Nearest.find(word, known)
                .map(near -> new Refusal(
                        ExitCode.USAGE,
                        plain.vietnamese() + " "
                                + Messages.of(Language.VI, Terminal.TEXTS).text("usage.did-you-mean", near),
                        plain.english() + " "
                                + Messages.of(Language.EN, Terminal.TEXTS).text("usage.did-you-mean", near)))
                .orElse(plain);
    }

    Terminal terminal() {
        return terminal;
    }

    Language language() {
        return terminal.language();
    }

    Path home() {
        return (home == null ? Path.of(".healthbook") : home).toAbsolutePath().normalize();
    }

    /** The operators' room: named, else beside the program, else here. */
    Path jobs() {
        String root = System.getProperty("healthbook.root", "");
        return jobs != null ? jobs : Path.of(root).resolve("jobs");
    }

    OperatorsRoom room() throws ConfigurationException {
        return OperatorsRoom.read(jobs(), NoticeCatalogue.list());
    }

    CodeLists codes() throws CodeListException {
        return CodeLists.read(jobs().resolve("codes"));
    }

    /** Opens what needs the database; the caller closes it. */
    Program open() throws ConfigurationException, CodeListException {
        room();
        codes();
        return Program.open(this);
    }

    /** A file that is still being written is left for the next run. */
    void sayGrowing(Path file) {
        if (!quiet) {
            terminal().say("inbox.growing", file.getFileName());
        }
    }
}
