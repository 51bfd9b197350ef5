package vn.healthbook.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The tables of a run, whole for pages and machines, gathered for the terminal where they would be long. */
final class RunTables {

    private static final List<String> WORST_FIRST = List.of("UNKNOWN", "FAILED", "STOPPED", "STARTED", "STARTING");

    private final Messages texts;

    RunTables(Messages texts) {
        this.texts = texts;
    }

    static boolean isNight(RunReport report) {
        return report.steps().stream().map(RunReport.Step::run).distinct().count() > 1;
    }

    Table steps(List<RunReport.Step> steps) {
        Table table = new Table()
                .text("job", texts.text("head.job"))
                .text("name", texts.text("head.step"))
                .text("status", texts.text("head.status"))
                .number("read", texts.text("head.read"))
                .number("written", texts.text("head.written"))
                .number("seconds", texts.text("head.seconds"));
        for (RunReport.Step step : steps) {
            table.row(
                    step.job(),
                    step.name(),
                    texts.word("step.", step.status()),
                    step.read(),
                    step.written(),
                    step.seconds());
        }
        return table;
    }

    /** A row for each job of a night; {@code read} is the most that one of its steps has read: its records. */
    Table jobs(RunReport report) {
        Table table = new Table()
                .id("run", texts.text("head.run"))
                .text("job", texts.text("head.job"))
                .text("status", texts.text("head.status"))
                .number("steps", texts.text("head.steps"))
                .number("read", texts.text("head.read"))
                .number("seconds", texts.text("head.seconds"));
        Map<Long, List<RunReport.Step>> byRun = report.steps().stream()
                .collect(Collectors.groupingBy(RunReport.Step::run, LinkedHashMap::new, Collectors.toList()));
        byRun.forEach((run, steps) -> {
            if (run != report.run().run()) {
                table.row(
                        run,
                        steps.get(0).job(),
                        texts.word("step.", worst(steps)),
                        steps.size(),
                        steps.stream().mapToLong(RunReport.Step::read).max().orElse(0),
                        steps.stream().mapToDouble(RunReport.Step::seconds).sum());
            }
        });
        return table;
    }

    private static String worst(List<RunReport.Step> steps) {
        return steps.stream()
                .map(RunReport.Step::status)
                .filter(WORST_FIRST::contains)
                .min(Comparator.comparingInt(WORST_FIRST::indexOf))
                .orElse("COMPLETED");
    }

    Table deliveries(List<DeliveryFates> deliveries) {
        Table table = new Table()
                .id("delivery", texts.text("head.delivery"))
                .text("layout", texts.text("head.layout"))
                .text("file", texts.text("head.file"))
                .text("asOf", texts.text("head.as-of"))
                .text("state", texts.text("head.state"));
        fates(table);
        for (DeliveryFates each : deliveries) {
            table.row(
                    each.delivery(),
                    each.layout(),
                    each.file(),
                    each.asOf(),
                    texts.word("state.", each.again() ? "again" : each.state()),
                    each.read(),
                    each.created(),
                    each.updated(),
                    each.unchanged(),
                    each.duplicate(),
                    each.rejected(),
                    each.parked(),
                    each.balance());
        }
        return table;
    }

    /** One row for all deliveries of a layout that balance. */
    Table layouts(List<DeliveryFates> deliveries) {
        Table table = new Table().text("layout", texts.text("head.layout")).number("files", texts.text("head.files"));
        fates(table);
        deliveries.stream()
                .collect(Collectors.groupingBy(DeliveryFates::layout, LinkedHashMap::new, Collectors.toList()))
                .forEach((layout, of) -> table.row(
                        layout,
                        of.size(),
                        of.stream().mapToLong(DeliveryFates::read).sum(),
                        of.stream().mapToLong(DeliveryFates::created).sum(),
                        of.stream().mapToLong(DeliveryFates::updated).sum(),
                        of.stream().mapToLong(DeliveryFates::unchanged).sum(),
                        of.stream().mapToLong(DeliveryFates::duplicate).sum(),
                        of.stream().mapToLong(DeliveryFates::rejected).sum(),
                        of.stream().mapToLong(DeliveryFates::parked).sum(),
                        of.stream().allMatch(each -> each.balance().equals("OK")) ? "OK" : "WRONG"));
        return table;
    }

    private void fates(Table table) {
        table.number("read", texts.text("head.records"))
                .number("created", texts.text("head.created"))
                .number("updated", texts.text("head.updated"))
                .number("unchanged", texts.text("head.unchanged"))
                .number("duplicate", texts.text("head.duplicate"))
                .number("rejected", texts.text("head.rejected"))
                .number("parked", texts.text("head.parked"))
                .text("balance", texts.text("head.balance"));
    }

    Table gates(List<RunReport.GateVerdict> gates) {
        Table table = new Table()
                .text("gate", texts.text("head.gate"))
                .id("delivery", texts.text("head.delivery"))
                .text("measured", texts.text("head.measured"))
                .text("allowed", texts.text("head.allowed"))
                .text("outcome", texts.text("head.outcome"));
        for (RunReport.GateVerdict gate : gates) {
            table.row(
                    gate.gate(),
                    gate.delivery(),
                    String.format(Locale.ROOT, "%,.0f / %,.0f", gate.measured(), gate.of()),
                    gate.allowed(),
                    texts.word("outcome.", gate.outcome()));
        }
        return table;
    }

    /** What rules found that only run in the shadow. */
    Table shadow(List<RunReport.ShadowCount> shadow, RunText told) {
        Table table = new Table()
                .text("code", texts.text("head.code"))
                .number("lines", texts.text("head.rows"))
                .text("sentence", texts.text("head.sentence"));
        shadow.forEach(each -> table.row(
                each.code(),
                each.rows(),
                NoticeCatalogue.find(each.code()).map(told::sentence).orElse("")));
        return table;
    }
}
