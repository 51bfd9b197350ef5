package vn.healthbook.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import picocli.CommandLine;
import vn.healthbook.batch.DatabaseFault;
import vn.healthbook.batch.ExitCode;
import vn.healthbook.batch.Refusal;
import vn.healthbook.database.DatabaseUnavailable;
import vn.healthbook.field.CodeListException;
import vn.healthbook.layout.ConfigurationException;
import vn.healthbook.layout.Nearest;

/** How a command ends that did not go through: one sentence that names what to do next, and the exit code of the contract. */
final class Endings {

    private final HealthbookCommand root;
    private final Terminal terminal;

    Endings(HealthbookCommand root) {
        this.root = root;
        this.terminal = root.terminal();
    }

    int wrongUsage(CommandLine.ParameterException wrong, String... arguments) {
        PrintStream err = terminal.err();
        CommandLine command = wrong.getCommandLine();
        err.println(terminal.text("usage.wrong", sentence(wrong)));
        if (wrong instanceof CommandLine.UnmatchedArgumentException unmatched) {
            suggestion(command, unmatched).ifPresent(near -> err.println(terminal.text("usage.did-you-mean", near)));
        }
        err.println(terminal.text("usage.see-help", command.getCommandSpec().qualifiedName()));
        return ExitCode.USAGE.code();
    }

    /** The command or option that the first unknown word was probably meant to be. */
    private static Optional<String> suggestion(CommandLine command, CommandLine.UnmatchedArgumentException unmatched) {
        Set<String> words = new TreeSet<>(command.getSubcommands().keySet());
        command.getCommandSpec().options().forEach(option -> words.addAll(List.of(option.names())));
        return unmatched.getUnmatched().stream()
                .limit(1)
                .flatMap(word -> Nearest.find(word, words).stream())
                .findFirst()
                .or(() -> unmatched.getSuggestions().stream().findFirst());
    }

    /** Picocli speaks English only; its commonest sentences are said again in Vietnamese. */
    private String sentence(CommandLine.ParameterException wrong) {
        if (wrong instanceof CommandLine.UnmatchedArgumentException unmatched) {
            return terminal.text("usage.unknown-word", String.join(" ", unmatched.getUnmatched()));
        }
        if (wrong instanceof CommandLine.MissingParameterException missing) {
            return terminal.text(
                    "usage.missing",
                    String.join(
                            ", ",
                            missing.getMissing().stream().map(Endings::label).toList()));
        }
        CommandLine.Model.ArgSpec about = wrong.getArgSpec();
        if (about != null && wrong.getValue() != null) {
            if (about.type() == long.class || about.type() == int.class) {
                return terminal.text("usage.not-a-number", wrong.getValue(), label(about));
            }
            return terminal.text("usage.bad-value", wrong.getValue(), label(about), about.paramLabel());
        }
        return String.valueOf(wrong.getMessage());
    }

    private static String label(CommandLine.Model.ArgSpec about) {
        return about instanceof CommandLine.Model.OptionSpec option ? option.longestName() : about.paramLabel();
    }

    int failed(Exception failure) {
        if (failure instanceof CommandLine.ParameterException wrong) {
            return wrongUsage(wrong);
        }
        ExitCode exit = tell(failure);
        if (root.verbose) {
            failure.printStackTrace(terminal.err());
        }
        return exit.code();
    }

    private ExitCode tell(Exception failure) {
        Optional<Refusal> refusal = find(failure, Refusal.class);
        if (refusal.isPresent()) {
            terminal.err()
                    .println(root.language()
                            .choose(refusal.get().vietnamese(), refusal.get().english()));
            return refusal.get().exit();
        }
        Optional<DatabaseUnavailable> noDatabase = find(failure, DatabaseUnavailable.class);
        if (noDatabase.isPresent()) {
            DatabaseUnavailable none = noDatabase.get();
            terminal.err().println(root.language().choose(none.vietnamese(), none.english()));
            terminal.err().println(root.language().choose(none.nextVietnamese(), none.nextEnglish()));
            return ExitCode.USAGE;
        }
        Optional<ConfigurationException> room = find(failure, ConfigurationException.class);
        if (room.isPresent()) {
            terminal.say("room.faults", room.get().faults().size());
            room.get().faults().forEach(fault -> tellFault(fault.place(), fault.vietnamese(), fault.english()));
            return ExitCode.USAGE;
        }
        Optional<CodeListException> codes = find(failure, CodeListException.class);
        if (codes.isPresent()) {
            terminal.say("room.faults", codes.get().faults().size());
            codes.get().faults().forEach(fault -> tellFault(fault.place(), fault.vietnamese(), fault.english()));
            return ExitCode.USAGE;
        }
        return tellTechnical(failure);
    }

    private void tellFault(String place, String vietnamese, String english) {
        terminal.err().println("  " + place + ": " + root.language().choose(vietnamese, english));
    }

    private ExitCode tellTechnical(Exception failure) {
        Optional<DatabaseFault> fault =
                causes(failure).flatMap(each -> DatabaseFault.of(each).stream()).findFirst();
        if (fault.isPresent()) {
            terminal.say(
                    "failed.database",
                    root.language().choose(fault.get().vietnamese(), fault.get().english()));
            return ExitCode.FAILED;
        }
        Optional<NoSuchFileException> gone = find(failure, NoSuchFileException.class);
        if (gone.isPresent()) {
            terminal.say("failed.no-such-file", gone.get().getFile());
            return ExitCode.USAGE;
        }
        Optional<IOException> io = find(failure, IOException.class);
        if (io.isPresent()) {
            terminal.say(
                    "failed.file",
                    io.get().getClass().getSimpleName() + ": " + io.get().getMessage());
            return ExitCode.FAILED;
        }
        // the text of an unknown exception may hold values of persons, so that only its kind is told
        terminal.err()
                .println("Lỗi chương trình, chưa rõ nguyên nhân / A bug of the program: "
                        + root(failure).getClass().getName() + ". -v: chi tiết / details.");
        return ExitCode.BUG;
    }

    private static <T> Optional<T> find(Throwable failure, Class<T> kind) {
        return causes(failure).filter(kind::isInstance).map(kind::cast).findFirst();
    }

    private static Throwable root(Throwable failure) {
        return causes(failure).reduce((above, below) -> below).orElse(failure);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .limit(50);
    }
}
