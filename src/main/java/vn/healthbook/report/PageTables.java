package vn.healthbook.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import vn.healthbook.field.Field;
import vn.healthbook.field.Fields;
import vn.healthbook.field.StandardField;

/** The tables that only the page of a run has. */
final class PageTables {

    private final PageContent content;
    private final Comparison comparison;
    private final RunText told;
    private final Messages texts;
    private final Unusual unusual;

    PageTables(PageContent content, RunText told, Unusual unusual) {
        this.content = content;
        this.comparison = content.comparison();
        this.told = told;
        this.texts = told.texts();
        this.unusual = unusual;
    }

    static String tone(Surprise surprise) {
        return surprise.isLoud() ? surprise.tone().name().toLowerCase(Locale.ROOT) : "";
    }

    /** The runs of a night with the way to their pages. */
    Table children() {
        Table table = new Table()
                .id("run", texts.text("head.run"))
                .text("job", texts.text("head.job"))
                .text("status", texts.text("head.status"))
                .number("seconds", texts.text("head.seconds"));
        for (PageContent.Child each : content.children()) {
            RunLine child = each.run();
            table.row(
                    new Table.Cell(Long.toString(child.run()), "", PageDrawing.link(child.run())),
                    new Table.Cell(child.job(), "", PageDrawing.link(child.run())),
                    new Table.Cell(told.status(child.status()), child.status().equals("DONE") ? "" : "bad", ""),
                    child.seconds());
        }
        return table;
    }

    Table silent() {
        Table table = new Table()
                .text("layout", texts.text("head.layout"))
                .text("sender", texts.text("head.sender"))
                .text("file", texts.text("head.file"))
                .text("last", texts.text("head.last-as-of"));
        content.silent()
                .forEach(silent -> table.row(
                        silent.layout(), silent.sender(), new Table.Cell(silent.name(), "code", ""), silent.asOf()));
        return table;
    }

    Table books() {
        RunReport.Books books = content.report().books();
        Table table = new Table().text("what", texts.text("page.what")).number("count", texts.text("page.count"));
        if (content.booksLiving() > 0) {
            table.row(texts.text("page.books.living"), content.booksLiving());
        }
        return table.row(texts.text("books.created"), books.created())
                .row(texts.text("books.updated"), books.updated())
                .row(texts.text("books.closed"), books.closed())
                .row(texts.text("books.merged"), books.merged())
                .row(texts.text("books.retired"), books.retired())
                .row(texts.text("books.waiting"), books.waitingForReview());
    }

    /** The places of a finding, up to three. */
    Table samples(String code) {
        Table table = new Table()
                .id("delivery", texts.text("head.delivery"))
                .text("file", texts.text("head.file"))
                .id("line", texts.text("head.line"))
                .text("column", texts.text("head.column"))
                .text("shape", texts.text("head.shape"));
        content.samples().stream()
                .filter(sample -> sample.code().equals(code))
                .forEach(sample -> table.row(
                        sample.delivery(),
                        sample.file(),
                        Integer.toString(sample.line()),
                        sample.column() == null
                                ? texts.text("page.whole-line")
                                : new Table.Cell(sample.column(), "code", ""),
                        shape(sample)));
        return table;
    }

    private Object shape(Sample sample) {
        String shape = sample.shape();
        if (shape == null) {
            return "–";
        }
        return shape.isEmpty() ? texts.text("page.blank") : new Table.Cell(shape, "code", "");
    }

    /** Lines by layout, books and time beside the runs before. */
    Table amounts() {
        Table table = compared("what", texts.text("head.what"));
        if (comparison.isFirst()) {
            return table;
        }
        for (String layout : comparison.now().layouts()) {
            amount(table, texts.text("page.amount.lines", layout), run -> Unusual.lines(run, layout));
        }
        for (String figure : RunFigures.OF_BOOKS) {
            Surprise surprise = comparison.ofBooks(figure);
            row(table, texts.text("page.amount." + figure), run -> run.amount(figure), surprise, surprise.isMore());
        }
        table.row(
                texts.text("page.amount.seconds"),
                Math.round(comparison.now().seconds()),
                Math.round(
                        comparison.last(run -> OptionalDouble.of(run.seconds())).orElse(0)),
                Math.round(comparison
                        .usual(run -> OptionalDouble.of(run.seconds()))
                        .orElse(0)),
                "");
        return table;
    }

    private void amount(Table table, String what, Function<RunFigures, OptionalDouble> number) {
        Surprise surprise = comparison.ofAmount(number);
        row(table, what, number, surprise, true);
    }

    private void row(
            Table table, String what, Function<RunFigures, OptionalDouble> number, Surprise surprise, boolean isToned) {
        table.row(
                what,
                whole(number.apply(comparison.now())),
                whole(comparison.last(number)),
                whole(comparison.usual(number)),
                new Table.Cell(unusual.word(surprise), isToned ? tone(surprise) : "", ""));
    }

    private static Object whole(OptionalDouble number) {
        return number.isEmpty() ? "–" : Math.round(number.getAsDouble());
    }

    /** How many of a source's statements have a value in each field they or the runs before have one in. */
    Table filled(String source) {
        boolean first = comparison.isFirst();
        Table table = first
                ? new Table().text("field", texts.text("head.field")).number("now", texts.text("head.this-run"))
                : compared("field", texts.text("head.field"));
        for (Field field : Fields.list()) {
            Function<RunFigures, OptionalDouble> share = run -> run.share(source, field.column());
            OptionalDouble usual = comparison.usual(share);
            if (comparison.now().filled(source, field.column()) == 0 && usual.orElse(0) == 0) {
                continue;
            }
            if (first) {
                table.row(unusual.name(field), Unusual.percent(share.apply(comparison.now())));
                continue;
            }
            Surprise surprise = comparison.ofField(source, field.column());
            table.row(
                    unusual.name(field),
                    Unusual.percent(share.apply(comparison.now())),
                    Unusual.percent(comparison.last(share)),
                    Unusual.percent(usual),
                    new Table.Cell(unusual.word(surprise), tone(surprise), ""));
        }
        return table;
    }

    private Table compared(String name, String title) {
        return new Table()
                .text(name, title)
                .number("now", texts.text("head.this-run"))
                .number("last", texts.text("head.last-run"))
                .number("usual", texts.text("head.usual"))
                .text("word", texts.text("head.compared"));
    }

    /** How many of all living books have a value in each field, and what this run added. */
    Table booksFilled() {
        Table table = new Table()
                .text("field", texts.text("head.field"))
                .number("share", texts.text("head.filled"))
                .number("books", texts.text("head.books"))
                .number("more", texts.text("head.more"));
        List<StandardField> fields = Arrays.asList(StandardField.values());
        long living = content.booksLiving();
        if (living > 0) {
            fields.forEach(field -> {
                long filled = content.booksFilled().getOrDefault(field.column(), 0L);
                table.row(
                        field.number() + " " + unusual.name(field),
                        Unusual.percent(OptionalDouble.of((double) filled / living)),
                        filled,
                        content.isNight()
                                ? "–"
                                : String.format(
                                                Locale.ROOT,
                                                "%+,d",
                                                comparison.now().value("books_more." + field.column()))
                                        .replace("+0", "0"));
            });
        }
        return table;
    }

    /** Steps with the share of the time each of them took. */
    Table steps() {
        Table table = new Table()
                .text("job", texts.text("head.job"))
                .text("name", texts.text("head.step"))
                .text("status", texts.text("head.status"))
                .number("read", texts.text("head.read"))
                .number("written", texts.text("head.written"))
                .number("seconds", texts.text("head.seconds"))
                .number("share", texts.text("head.share"));
        List<RunReport.Step> steps = content.report().steps();
        double all = steps.stream().mapToDouble(RunReport.Step::seconds).sum();
        for (RunReport.Step step : steps) {
            boolean ended = step.status().equals("COMPLETED");
            table.row(
                    step.job(),
                    new Table.Cell(step.name(), "code", ""),
                    new Table.Cell(texts.word("step.", step.status()).text(), ended ? "" : "bad", ""),
                    step.read(),
                    step.written(),
                    step.seconds(),
                    all == 0 ? "" : Math.round(step.seconds() * 100 / all) + " %");
        }
        return table;
    }

    Table reviews() {
        Table table = new Table()
                .text("tier", texts.text("page.reviews.tier"))
                .text("reason", texts.text("book.reason"))
                .number("records", texts.text("page.reviews.records"))
                .number("pairs", texts.text("page.reviews.pairs"));
        content.reviews()
                .forEach(each -> table.row(
                        texts.word("tier.", each.tier()),
                        texts.word("review.reason.", each.reason()),
                        each.records(),
                        each.pairs()));
        return table;
    }
}
