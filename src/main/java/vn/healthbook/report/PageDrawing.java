package vn.healthbook.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Draws the page of a run: what matters first, the details after. */
final class PageDrawing {

    private static final String HEAD = head();

    /** From here on deliveries are gathered by layout, and listed one by one only when somebody asks. */
    private static final int MOST_DELIVERIES = 20;

    private static final int MOST_UNUSUAL = 15;

    private final PageContent content;
    private final RunReport report;
    private final RunText told;
    private final Messages texts;
    private final Unusual unusual;
    private final PageTables tables;
    private final StringBuilder page = new StringBuilder();
    private final Language language;

    PageDrawing(PageContent content, Language language) {
        this.content = content;
        this.report = content.report();
        this.language = language;
        this.told = new RunText(language);
        this.texts = told.texts();
        this.unusual = new Unusual(content.comparison(), texts, language);
        this.tables = new PageTables(content, told, unusual);
    }

    String html() {
        RunLine run = report.run();
        String title = texts.text("page.title", run.run(), run.job(), run.date());
        page.append(HEAD.replace("{lang}", language.tag()).replace("{title}", RunPage.escaped(title)));
        PageHead head = new PageHead(content, told);
        page.append("<header>\n<p class=\"over\">")
                .append(RunPage.escaped(texts.text("page.over", run.date(), run.seconds())));
        if (run.parent() != null) {
            page.append(" · <a href=\"")
                    .append(link(run.parent()))
                    .append("\">")
                    .append(RunPage.escaped(texts.text("page.of-night", run.parent())))
                    .append("</a>");
        }
        page.append("</p>\n");
        element("h1", texts.text("page.heading", run.run(), run.job()));
        page.append("<p class=\"told ")
                .append(head.tone())
                .append("\">")
                .append(RunPage.escaped(head.sentence()))
                .append("</p>\n");
        List<String> next = head.next();
        // a single thing to do stands in the sentence
        list(texts.text("page.next"), next.size() > 1 ? next : List.of());
        page.append("</header>\n");
        sections();
        return page.append("</main>\n</body>\n</html>\n").toString();
    }

    private void sections() {
        unusual();
        section(texts.text("page.children"), tables.children());
        section(texts.text("page.silent"), tables.silent());
        section(texts.text(report.isPlanOnly() ? "page.books.would" : "page.books"), tables.books());
        new ChangeTables(report, texts, language).parts().forEach(part -> section(part.title(), part.table()));
        deliveries();
        findings();
        section(texts.text("shadow.title"), told.tables().shadow(report.shadow(), told));
        if (!content.isNight()) {
            section(texts.text("page.amounts"), tables.amounts());
        }
        filled();
        section(texts.text("page.reviews"), tables.reviews());
        section(texts.text("page.gates"), told.tables().gates(report.gates()));
        section(texts.text("page.steps"), tables.steps());
    }

    private void unusual() {
        open(texts.text("page.unusual"));
        List<Unusual.Line> lines = new ArrayList<>(unusual.gates(report.gates()));
        lines.addAll(content.isNight() ? Unusual.ofNight(content.children(), texts, language) : unusual.list());
        if (!lines.isEmpty()) {
            page.append("<ul>\n");
            lines.stream()
                    .limit(MOST_UNUSUAL)
                    .forEach(line -> page.append("<li class=\"")
                            .append(PageTables.tone(line.surprise()))
                            .append("\">")
                            .append(RunPage.escaped(line.text()))
                            .append("</li>\n"));
            page.append("</ul>\n");
        }
        if (lines.size() > MOST_UNUSUAL) {
            element("p", texts.text("page.unusual.more", lines.size() - MOST_UNUSUAL));
        }
        element("p", against(lines.isEmpty()));
        close();
    }

    /** What the run was compared with. */
    private String against(boolean isNothingUnusual) {
        if (content.isNight()) {
            boolean first = content.children().stream()
                    .allMatch(child -> child.comparison().isFirst());
            return texts.text(
                    first
                            ? "page.unusual.first-night"
                            : isNothingUnusual ? "page.unusual.none-night" : "page.unusual.against-night");
        }
        Comparison comparison = content.comparison();
        if (comparison.isFirst()) {
            return texts.text("page.unusual.first");
        }
        return texts.text(
                isNothingUnusual ? "page.unusual.none" : "page.unusual.against",
                comparison.before().size());
    }

    private void deliveries() {
        List<DeliveryFates> deliveries = report.deliveries();
        if (deliveries.isEmpty()) {
            return;
        }
        open(texts.text("page.deliveries"));
        element("p", texts.text("page.deliveries.about"));
        boolean many = deliveries.size() > MOST_DELIVERIES;
        if (many) {
            page.append(told.tables().layouts(deliveries).html());
            page.append("<details>\n<summary>")
                    .append(RunPage.escaped(texts.text("page.deliveries.all", deliveries.size())))
                    .append("</summary>\n");
        }
        page.append(told.tables().deliveries(deliveries).html());
        if (many) {
            page.append("</details>\n");
        }
        list(texts.text(report.run().dryRun() ? "page.stopped.would" : "page.stopped"), told.refusals(report));
        close();
    }

    private void findings() {
        if (report.notices().isEmpty()) {
            return;
        }
        open(texts.text("page.notices"));
        element("p", texts.text("page.notices.about"));
        for (RunReport.NoticeCount count : report.notices()) {
            String tone =
                    count.severity().equals("ERROR") ? "bad" : count.severity().equals("WARNING") ? "warn" : "plain";
            page.append("<article class=\"")
                    .append(tone)
                    .append("\">\n<h3><code>")
                    .append(RunPage.escaped(count.code()))
                    .append("</code> <span class=\"severity\">")
                    .append(RunPage.escaped(texts.text("severity." + count.severity())))
                    .append("</span> <span class=\"count\">")
                    .append(RunPage.escaped(texts.text("page.notices.lines", count.rows()) + usually(count.code())))
                    .append("</span></h3>\n");
            NoticeCatalogue.find(count.code()).ifPresent(notice -> {
                element("p", told.sentence(notice));
                page.append("<p class=\"remedy\">→ ")
                        .append(RunPage.escaped(told.remedy(notice)))
                        .append("</p>\n");
            });
            Table samples = tables.samples(count.code());
            if (!samples.isEmpty()) {
                page.append(samples.html());
            }
            page.append("</article>\n");
        }
        close();
    }

    /** How often that is for this job, when there is something to compare with. */
    private String usually(String code) {
        Surprise surprise = content.comparison().ofNotice(code);
        return switch (surprise) {
            case FIRST, FEW -> "";
            default ->
                " · "
                        + texts.text(
                                "page.notices.usually",
                                Math.round(
                                        content.comparison().usualNotices(code).orElse(0)),
                                unusual.word(surprise));
        };
    }

    private void filled() {
        List<String> sources = content.comparison().now().sources();
        for (String source : sources) {
            open(texts.text("page.filled", unusual.source(source)));
            element(
                    "p",
                    texts.text("page.filled.about", content.comparison().now().statements(source)));
            page.append(tables.filled(source).html());
            close();
        }
        Table books = tables.booksFilled();
        if (!books.isEmpty()) {
            open(texts.text("page.filled.books"));
            element("p", texts.text("page.filled.books.about", content.booksLiving()));
            page.append(books.html());
            close();
        }
    }

    static String link(long run) {
        return "../" + run + "/run-" + run + ".html";
    }

    private void section(String title, Table table) {
        if (!table.isEmpty()) {
            open(title);
            page.append(table.html());
            close();
        }
    }

    private void open(String title) {
        page.append("<section>\n");
        element("h2", title);
    }

    private void close() {
        page.append("</section>\n");
    }

    private void list(String title, List<String> items) {
        if (!items.isEmpty()) {
            element("h3", title);
            page.append("<ul>\n");
            items.forEach(item -> element("li", item));
            page.append("</ul>\n");
        }
    }

    private void element(String tag, String text) {
        page.append('<')
                .append(tag)
                .append('>')
                .append(RunPage.escaped(text))
                .append("</")
                .append(tag)
                .append(">\n");
    }

    private static String head() {
        try (InputStream in = PageDrawing.class.getResourceAsStream("page-head.html")) {
            if (in == null) {
                throw new IllegalStateException("page-head.html is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
