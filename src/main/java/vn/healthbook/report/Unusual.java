package vn.healthbook.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import vn.healthbook.field.Field;
import vn.healthbook.field.Fields;
import vn.healthbook.notice.Severity;

/** What differs from the last runs of the same job, in words; the most surprising first. */
final class Unusual {

    private final Comparison comparison;
    private final Messages texts;
    private final Language language;

    Unusual(Comparison comparison, Messages texts, Language language) {
        this.comparison = comparison;
        this.texts = texts;
        this.language = language;
    }

    /** One sentence, and how much it surprises. */
    record Line(String text, Surprise surprise) {}

    /** Gates that did not just let pass. */
    List<Line> gates(List<RunReport.GateVerdict> gates) {
        return gates.stream()
                .filter(gate -> !gate.outcome().equals("PASSED"))
                .map(gate -> new Line(
                        texts.text(
                                "page.unusual.gate",
                                gate.gate(),
                                gate.measured(),
                                gate.of(),
                                gate.allowed(),
                                texts.text("outcome." + gate.outcome())),
                        gate.outcome().equals("STOPPED") ? Surprise.MUCH_MORE : Surprise.MORE))
                .toList();
    }

    List<Line> list() {
        List<Line> lines = new ArrayList<>();
        RunFigures now = comparison.now();
        for (String layout : now.layouts()) {
            Surprise surprise = comparison.ofAmount(run -> lines(run, layout));
            double usual = comparison.usual(run -> lines(run, layout)).orElse(0);
            add(lines, surprise, texts.text("page.unusual.lines", layout, now.lines(layout), Math.round(usual)));
        }
        for (String source : now.sources()) {
            for (Field field : Fields.list()) {
                Surprise surprise = comparison.ofField(source, field.column());
                String share = percent(now.share(source, field.column()));
                String usual = percent(comparison.usual(run -> run.share(source, field.column())));
                add(lines, surprise, texts.text("page.unusual.field", source(source), name(field), share, usual));
            }
        }
        for (String figure : RunFigures.OF_BOOKS) {
            Surprise surprise = comparison.ofBooks(figure);
            long usual = Math.round(comparison.usual(run -> run.amount(figure)).orElse(0));
            if (surprise.isMore()) {
                String what = texts.text("page.amount." + figure);
                add(lines, surprise, texts.text("page.unusual.amount", what, now.value(figure), usual));
            }
        }
        for (String code : now.notices()) {
            Surprise surprise = comparison.ofNotice(code);
            long usual = Math.round(comparison.usualNotices(code).orElse(0));
            if (isWorse(code, surprise)) {
                add(lines, surprise, texts.text("page.unusual.notice", code, now.found(code), usual));
            }
        }
        return worstFirst(lines);
    }

    /** The same of all runs of a night, each line with its job. */
    static List<Line> ofNight(List<PageContent.Child> children, Messages texts, Language language) {
        List<Line> lines = new ArrayList<>();
        for (PageContent.Child child : children) {
            new Unusual(child.comparison(), texts, language)
                    .list()
                    .forEach(line -> lines.add(new Line(child.run().job() + " · " + line.text(), line.surprise())));
        }
        return worstFirst(lines);
    }

    private static List<Line> worstFirst(List<Line> lines) {
        lines.sort(Comparator.comparing(line -> line.surprise().tone(), Comparator.reverseOrder()));
        return lines;
    }

    private void add(List<Line> lines, Surprise surprise, String text) {
        if (surprise.isLoud()) {
            lines.add(new Line(text + ": " + word(surprise), surprise));
        }
    }

    /** Fewer findings are no reason to look; a mere note is one when there are many more. */
    static boolean isWorse(String code, Surprise surprise) {
        boolean note = NoticeCatalogue.find(code)
                .map(notice -> notice.severity() == Severity.INFO)
                .orElse(false);
        return surprise == Surprise.MUCH_MORE || !note && (surprise == Surprise.MORE || surprise == Surprise.NEW);
    }

    /** Of the runs in which the layout was delivered at all. */
    static OptionalDouble lines(RunFigures run, String layout) {
        return run.lines(layout) == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) run.lines(layout));
    }

    String word(Surprise surprise) {
        return texts.text("surprise." + surprise);
    }

    String source(String source) {
        return texts.word("source.", source).text();
    }

    String name(Field field) {
        return language.choose(field.vietnamese(), field.english());
    }

    /** Whole per cent, with a tenth below one and above 99, so that a rare value is not 0 and a missing one is not 100. */
    static String percent(OptionalDouble share) {
        if (share.isEmpty()) {
            return "–";
        }
        double percent = share.getAsDouble() * 100;
        boolean fine = percent > 0 && percent < 1 || percent > 99 && percent < 100;
        return fine ? String.format(Locale.ROOT, "%.1f %%", percent) : Math.round(percent) + " %";
    }
}
