package vn.healthbook.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.healthbook.intake.Home;

/**
 * The page of a run: one HTML file that needs no network and no script, in either language, for screen, print and screen reader. Counts
 * and names of ours only.
 */
@Component
public class RunPage {

    private static final String HEAD = head();

    private final RunReports reports;
    private final Home home;
    private final Language language;

    public RunPage(RunReports reports, Home home, @Value("${healthbook.lang:vi}") Language language) {
        this.reports = reports;
        this.home = home;
        this.language = language;
    }

    /** Where {@link #write} puts the page. */
    public Path file(long run) {
        return home.runOutput(run).resolve("run-" + run + ".html");
    }

    /** Writes the page, or writes it again. */
    public Path write(long run) {
        RunReport report = reports.find(run).orElseThrow(() -> new IllegalArgumentException("no run " + run));
        try {
            return OwnFile.write(file(run), to -> draw(report, language, to));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    static void draw(RunReport report, Language language, Writer to) throws IOException {
        RunText told = new RunText(language);
        Messages texts = told.texts();
        RunLine run = report.run();
        String title = texts.text("page.title", run.run(), run.job(), run.date());
        to.write(HEAD.formatted(language.tag(), escaped(title)));
        to.write("<h1>" + escaped(title) + "</h1>\n");
        to.write("<p class=\"" + (run.status().equals("DONE") ? "good" : "bad") + "\">"
                + escaped(told.status(run.status()) + " · " + texts.text("page.seconds", run.seconds())
                        + (run.dryRun() ? " · " + texts.text("run.dry") : ""))
                + "</p>\n");
        section(to, texts.text("page.books"), books(report, texts));
        section(to, texts.text("page.deliveries"), told.tables().deliveries(report.deliveries()));
        section(to, texts.text("page.gates"), told.tables().gates(report.gates()));
        section(to, texts.text("page.notices"), notices(report, told));
        section(to, texts.text("page.steps"), told.tables().steps(report.steps()));
        to.write("</main>\n</body>\n</html>\n");
    }

    private static void section(Writer to, String title, Table table) throws IOException {
        if (!table.isEmpty()) {
            to.write("<section>\n<h2>" + escaped(title) + "</h2>\n<div class=\"wide\" tabindex=\"0\">\n");
            to.write(table.html());
            to.write("</div>\n</section>\n");
        }
    }

    private static Table books(RunReport report, Messages texts) {
        RunReport.Books books = report.books();
        return new Table()
                .text("what", texts.text("page.what"))
                .number("count", texts.text("page.count"))
                .row(texts.text("books.created"), books.created())
                .row(texts.text("books.updated"), books.updated())
                .row(texts.text("books.closed"), books.closed())
                .row(texts.text("books.merged"), books.merged())
                .row(texts.text("books.retired"), books.retired())
                .row(texts.text("books.waiting"), books.waitingForReview());
    }

    private static Table notices(RunReport report, RunText told) {
        Messages texts = told.texts();
        Table table = new Table()
                .text("code", texts.text("head.code"))
                .text("severity", texts.text("head.severity"))
                .number("rows", texts.text("head.rows"))
                .text("sentence", texts.text("head.sentence"))
                .text("remedy", texts.text("head.remedy"));
        for (RunReport.NoticeCount count : report.notices()) {
            table.row(
                    count.code(),
                    count.severity(),
                    count.rows(),
                    NoticeCatalogue.find(count.code()).map(told::sentence).orElse(""),
                    NoticeCatalogue.find(count.code()).map(told::remedy).orElse(""));
        }
        return table;
    }

    private static String head() {
        try (InputStream in = RunPage.class.getResourceAsStream("page-head.html")) {
            if (in == null) {
                throw new IllegalStateException("page-head.html is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
