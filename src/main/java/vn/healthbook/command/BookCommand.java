package vn.healthbook.command;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.healthbook.batch.ExitCode;
import vn.healthbook.field.Fields;
import vn.healthbook.field.StandardField;
import vn.healthbook.report.Book;
import vn.healthbook.report.BookReports;
import vn.healthbook.report.BookText;
import vn.healthbook.report.Json;

/** Shows a book and where its values come from. */
@Command(name = "book", sortOptions = false)
final class BookCommand implements Callable<ExitCode> {

    @Parameters(index = "0", paramLabel = "NUMBER|-", descriptionKey = "book-number")
    String number = "";

    @Option(names = "--why", paramLabel = "FIELD", descriptionKey = "why")
    @Nullable
    String why;

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "as-of")
    @Nullable
    LocalDate asOf;

    private final HealthbookCommand root;

    BookCommand(HealthbookCommand root) {
        this.root = root;
    }

    @Override
    public ExitCode call() throws Exception {
        StandardField field = why == null ? null : field(why);
        if (asOf != null && why != null) {
            throw root.wrong("book.as-of-or-why");
        }
        // asked before the database is opened, so that nobody waits at a silent prompt
        String citizenNumber = number.equals("-") ? askCitizenNumber() : null;
        try (Program program = root.open()) {
            BookReports books = program.bean(BookReports.class);
            String found = citizenNumber == null
                    ? number.strip().toUpperCase(Locale.ROOT)
                    : books.findByCitizenNumber(citizenNumber).orElseThrow(() -> root.refuse("book.no-such-citizen"));
            Book book = books.find(found).orElseThrow(() -> root.refuse("book.no-such", found));
            LocalDate date = asOf;
            if (date != null) {
                book = books.findAsOf(found, date).orElseThrow(() -> root.refuse("book.not-yet", found, date));
                root.terminal().say("book.as-of", found, date);
            }
            print(books, book, field);
            return ExitCode.DONE;
        }
    }

    private void print(BookReports books, Book book, @Nullable StandardField field) {
        BookText text = new BookText(root.language());
        if (field == null) {
            root.terminal()
                    .out()
                    .println(root.format == Format.TEXT ? text.text(book) : Json.text(text.forMachines(book)));
            return;
        }
        List<BookReports.Evidence> evidence = books.why(book, field);
        if (root.format == Format.TEXT) {
            root.terminal().out().println(text.why(book, field, evidence));
        } else {
            Tables.print(root, text.evidence(book, field, evidence));
        }
    }

    /** By its name in SQL or by its number. */
    private StandardField field(String word) {
        if (word.matches("\\d{1,2}")) {
            int asked = Integer.parseInt(word);
            for (StandardField each : StandardField.values()) {
                if (each.number() == asked) {
                    return each;
                }
            }
        }
        return Fields.find(word.strip().toLowerCase(Locale.ROOT).replace('-', '_'))
                .filter(StandardField.class::isInstance)
                .map(StandardField.class::cast)
                .orElseThrow(() -> root.unknown("book.no-such-field", word, names()));
    }

    private static List<String> names() {
        return Stream.of(StandardField.values()).map(StandardField::column).toList();
    }

    private String askCitizenNumber() throws IOException {
        Console console = root.terminal().in() == System.in ? System.console() : null;
        String line;
        if (console != null) {
            char[] typed = console.readPassword("%s ", root.terminal().text("book.ask"));
            line = typed == null ? null : new String(typed);
        } else {
            line = new BufferedReader(new InputStreamReader(root.terminal().in(), StandardCharsets.UTF_8)).readLine();
        }
        String digits = line == null ? "" : line.strip();
        if (!digits.matches("\\d{9}|\\d{12}")) {
            // the number itself is not repeated
            throw root.refuse("book.not-a-citizen-number");
        }
        return digits;
    }
}
