package vn.healthbook.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What happened, what was kept, what to do next: the run in one sentence, and all there is to do. */
final class PageHead {

    private final PageContent content;
    private final RunReport report;
    private final RunText words;
    private final Messages texts;

    PageHead(PageContent content, RunText words) {
        this.content = content;
        this.report = content.report();
        this.words = words;
        this.texts = words.texts();
    }

    String sentence() {
        List<String> next = next();
        return String.join(
                        "; ",
                        Stream.of(
                                        List.of(state(), happened(), kept()),
                                        next.isEmpty() ? List.of(texts.text("page.next.nothing")) : next.subList(0, 1))
                                .flatMap(List::stream)
                                .toList())
                + ".";
    }

    /** {@code good}, {@code warn} or {@code bad}. */
    String tone() {
        if (!report.run().status().equals("DONE") || content.isAllStopped() || !report.isBalanced()) {
            return "bad";
        }
        boolean stopped = report.deliveries().stream().anyMatch(PageContent::isStopped);
        return stopped || rejected() > 0 || !content.silent().isEmpty() ? "warn" : "good";
    }

    private String state() {
        RunLine run = report.run();
        String state = content.isAllStopped() && run.status().equals("DONE") ? "STOPPED_ALL" : run.status();
        return texts.text("page.state." + state) + (run.dryRun() ? " (" + texts.text("run.dry") + ")" : "");
    }

    private String happened() {
        long read = report.deliveries().stream().mapToLong(DeliveryFates::read).sum();
        return report.deliveries().isEmpty()
                ? texts.text("page.happened.nothing")
                : texts.text("page.happened.read", read, report.deliveries().size());
    }

    private String kept() {
        if (report.run().dryRun()) {
            return texts.text("page.kept.dry");
        }
        if (report.run().status().equals("GATED") || content.isAllStopped()) {
            return texts.text("page.kept.nothing");
        }
        RunReport.Books books = report.books();
        List<String> changes = new ArrayList<>();
        add(changes, "page.books.opened", books.created());
        add(changes, "page.books.changed", books.updated());
        add(changes, "page.books.closed", books.closed());
        add(changes, "page.books.merged", books.merged());
        add(changes, "page.books.retired", books.retired());
        if (!report.run().status().equals("DONE") && !content.isNight()) {
            return texts.text("page.kept.part");
        }
        return changes.isEmpty()
                ? texts.text("page.kept.same")
                : texts.text("page.kept.books", String.join(", ", changes));
    }

    private void add(List<String> changes, String key, long number) {
        if (number > 0) {
            changes.add(texts.text(key, number));
        }
    }

    private long rejected() {
        return report.deliveries().stream().mapToLong(DeliveryFates::rejected).sum();
    }

    /** The most urgent first; empty when there is nothing to do. */
    List<String> next() {
        List<String> next = new ArrayList<>();
        RunLine run = report.run();
        // it ends a sentence of ours, which has its own full stop
        Optional<String> told = words.told(run).map(text -> text.replaceFirst("\\.$", ""));
        switch (run.status()) {
            case "FAILED", "STOPPED" -> next.add(told.orElse(texts.text("page.next.again", run.run())));
            case "GATED" -> next.add(told.orElse(texts.text("page.next.gate", run.run())));
            case "RUNNING" -> next.add(texts.text("page.next.wait", run.run()));
            case "ABANDONED" -> next.add(texts.text("page.next.original"));
            default -> {}
        }
        content.children().stream()
                .map(PageContent.Child::run)
                .filter(child -> !child.status().equals("DONE"))
                .forEach(child -> next.add(texts.text("page.next.child", child.run(), child.job())));
        if (!report.isBalanced()) {
            next.add(texts.text("page.next.unbalanced"));
        }
        long stopped =
                report.deliveries().stream().filter(PageContent::isStopped).count();
        if (stopped > 0) {
            next.add(texts.text("page.next.stopped", stopped));
        }
        report.deliveries().stream()
                .filter(delivery -> delivery.rejected() > 0 && delivery.isApplied())
                .limit(5)
                .forEach(delivery -> next.add(texts.text(
                        "page.next.rejects",
                        delivery.rejected(),
                        delivery.delivery(),
                        delivery.file(),
                        delivery.delivery())));
        if (!content.silent().isEmpty()) {
            next.add(texts.text("page.next.silent", content.silent().size()));
        }
        if (content.waiting() > 0) {
            next.add(texts.text("page.next.reviews", content.waiting()));
        }
        return next;
    }
}
