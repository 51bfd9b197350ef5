package vn.healthbook.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.healthbook.batch.RunResult;

/**
 * All that the page of a run tells beyond its report.
 *
 * @param children the runs of a night, in their order
 * @param booksFilled living books with a value, by field; the number of living books stands under {@link #BOOKS}
 * @param samples at most three per finding
 * @param reviews what waits for a human now, whichever run left it
 * @param silent who delivered in half of the last ten nights at least, and not in this one
 */
record PageContent(
        RunReport report,
        List<Child> children,
        Comparison comparison,
        Map<String, Long> booksFilled,
        List<Sample> samples,
        List<Reviews> reviews,
        List<Silent> silent) {

    static final String BOOKS = "";

    PageContent {
        children = List.copyOf(children);
        booksFilled = Map.copyOf(booksFilled);
        samples = List.copyOf(samples);
        reviews = List.copyOf(reviews);
        silent = List.copyOf(silent);
    }

    /** A run of a night, beside the runs of its job before it. */
    record Child(RunLine run, Comparison comparison) {}

    /** Records that wait, by the key two of them share. */
    record Reviews(String tier, String reason, long records, long pairs) {}

    /** A sender that is missing: the file's name without its date, and the date it last had. */
    record Silent(String layout, String sender, String name, LocalDate asOf) {}

    long booksLiving() {
        return booksFilled.getOrDefault(BOOKS, 0L);
    }

    long waiting() {
        return reviews.stream().mapToLong(Reviews::records).sum();
    }

    boolean isNight() {
        return !children.isEmpty();
    }

    /** The same of the run as it is about to end. */
    PageContent ended(String state, RunResult result) {
        return new PageContent(
                report.ended(state, result), children, comparison, booksFilled, samples, reviews, silent);
    }

    /** Nothing that was delivered was taken; in a dry run: nothing would be. */
    boolean isAllStopped() {
        return report.deliveries().stream().noneMatch(this::isPassed)
                && report.deliveries().stream().anyMatch(PageContent::isStopped);
    }

    /** A dry run applies nothing: what it does not stop would be. */
    private boolean isPassed(DeliveryFates delivery) {
        return delivery.isApplied()
                || (report.run().dryRun() && delivery.state().equals("RECEIVED") && delivery.refusal() == null);
    }

    /** What a dry run looks at is shown as received, with the reason why it would be stopped. */
    static boolean isStopped(DeliveryFates delivery) {
        return switch (delivery.state()) {
            case "REFUSED", "HELD" -> true;
            case "RECEIVED" -> delivery.refusal() != null;
            default -> false;
        };
    }
}
