package vn.healthbook.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.healthbook.batch.RunResult;
import vn.healthbook.batch.RunTeller;
import vn.healthbook.intake.Home;

/**
 * The page of a run: one HTML file that needs no network and no script, for screen, telephone, print and screen reader. Counts, names of ours
 * and masked shapes of cells only. Written whenever a run ends, however it ends.
 */
@Component
public class RunPage implements RunTeller {

    private final PageContents contents;
    private final Home home;
    private final Language language;

    public RunPage(PageContents contents, Home home, @Value("${healthbook.lang:vi}") Language language) {
        this.contents = contents;
        this.home = home;
        this.language = language;
    }

    /** Where {@link #write} puts the page. */
    public Path file(long run) {
        return home.runOutput(run).resolve("run-" + run + ".html");
    }

    @Override
    public void tell(long run, String state, RunResult result) {
        draw(find(run).ended(state, result), language);
    }

    /** Writes the page of a run as it stands, or writes it again. */
    public Path write(long run) {
        return draw(find(run), language);
    }

    /** The same in a language of the caller's choice. */
    public Path write(long run, Language spoken) {
        return draw(find(run), spoken);
    }

    private PageContent find(long run) {
        return contents.find(run).orElseThrow(() -> new IllegalArgumentException("no run " + run));
    }

    private Path draw(PageContent content, Language spoken) {
        try {
            return OwnFile.write(
                    file(content.report().run().run()), to -> to.write(new PageDrawing(content, spoken).html()));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
