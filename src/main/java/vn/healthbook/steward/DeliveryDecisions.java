package vn.healthbook.steward;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.healthbook.batch.ExitCode;
import vn.healthbook.batch.Refusal;
import vn.healthbook.batch.RunRequest;
import vn.healthbook.batch.RunResult;
import vn.healthbook.batch.Runs;
import vn.healthbook.layout.Gate;
import vn.healthbook.sql.Sql;
import vn.healthbook.sql.SqlRunner;

/**
 * A named person's word about a delivery: hold it, release it, withdraw it. Each word is kept with its reason; the last one counts. Holding and
 * releasing change one row; withdrawing is a run of its own.
 */
@Component
public class DeliveryDecisions {

    /** The job that takes one delivery back; it is asked for by {@link #withdraw} alone. */
    public static final String WITHDRAWAL = WithdrawDeliveryJob.NAME;

    private static final Sql FIND = Sql.named("steward/find_delivery");

    private final SqlRunner sql;
    private final Runs runs;
    private final TransactionTemplate transaction;

    DeliveryDecisions(SqlRunner sql, Runs runs, TransactionTemplate transaction) {
        this.sql = sql;
        this.runs = runs;
        this.transaction = transaction;
    }

    record Delivery(
            long deliveryId,
            String state,
            @Nullable String stewardWord,
            @Nullable String refusal,
            long claimedByRun,
            long releases) {

        boolean is(String word) {
            return word.equals(stewardWord);
        }
    }

    /** Keeps a delivery that is not in the registry yet from being loaded, until it is released; a dry run has given it its number. */
    public RunResult hold(long named, Word word) {
        return decide(() -> {
            sql.update(Sql.named("steward/adopt_delivery"), Map.of("delivery", named));
            long delivery = real(named);
            Delivery found = get(delivery);
            if (found.state().equals("HELD") && found.is("HOLD")) {
                return done(
                        "Lô dữ liệu %d đã được giữ.".formatted(delivery),
                        "Delivery %d is held already.".formatted(delivery));
            }
            switch (found.state()) {
                case "APPLIED" ->
                    throw refused(
                            "Lô dữ liệu %d đã vào sổ đăng ký. Hủy nó: healthbook deliveries withdraw %d --by TÊN --reason LÝ-DO"
                                    .formatted(delivery, delivery),
                            "Delivery %d is in the registry. Withdraw it: healthbook deliveries withdraw %d --by NAME --reason TEXT"
                                    .formatted(delivery, delivery));
                case "REFUSED", "WITHDRAWN" ->
                    throw refused(
                            "Lô dữ liệu %d không được nạp nên không cần giữ. Xem: healthbook deliveries show %d"
                                    .formatted(delivery, delivery),
                            "Delivery %d is not going to be loaded, there is nothing to hold. See: healthbook deliveries show %d"
                                    .formatted(delivery, delivery));
                case "CLAIMED" -> runs.beginAnew(found.claimedByRun());
                default -> {}
            }
            sql.update(Sql.named("steward/hold_delivery"), Map.of("delivery", delivery));
            note(delivery, "HOLD", word);
            return done(
                    "Lô dữ liệu %d được giữ lại. Cho nạp: healthbook deliveries release %d --by TÊN --reason LÝ-DO"
                            .formatted(delivery, delivery),
                    "Delivery %d is held. Let it be loaded: healthbook deliveries release %d --by NAME --reason TEXT"
                            .formatted(delivery, delivery));
        });
    }

    /**
     * Lets the next run of its job take a delivery from the archive; the gate that held or refused it, if one did, is opened for it. The number may
     * be that of a dry run which has looked at the same delivery.
     */
    public RunResult release(long named, Word word) {
        return decide(() -> {
            long delivery = real(named);
            Delivery found = get(delivery);
            switch (found.state()) {
                case "APPLIED" -> {
                    return done(
                            "Lô dữ liệu %d đã ở trong sổ đăng ký.".formatted(delivery),
                            "Delivery %d is in the registry.".formatted(delivery));
                }
                case "CLAIMED" ->
                    throw refused(
                            "Lô dữ liệu %d thuộc lần chạy %d. Tiếp tục lần chạy đó: healthbook runs restart %d"
                                    .formatted(delivery, found.claimedByRun(), found.claimedByRun()),
                            "Delivery %d belongs to run %d. Continue that run: healthbook runs restart %d"
                                    .formatted(delivery, found.claimedByRun(), found.claimedByRun()));
                case "REFUSED" -> {
                    if (Gate.find(String.valueOf(found.refusal())).isPresent()) {
                        break;
                    }
                    throw refused(
                            "Lô dữ liệu %d bị từ chối vì chính tệp có lỗi. Sửa tệp và gửi lại. Xem: healthbook deliveries show %d"
                                    .formatted(delivery, delivery),
                            "Delivery %d was refused for a fault of its own. Correct the file and send it again. See: healthbook deliveries show %d"
                                    .formatted(delivery, delivery));
                }
                default -> {}
            }
            if (sql.update(Sql.named("steward/release_delivery"), Map.of("delivery", delivery)) == 0) {
                return done(
                        "Lô dữ liệu %d đã được cho nạp.".formatted(delivery),
                        "Delivery %d is released already.".formatted(delivery));
            }
            note(delivery, "RELEASE", word);
            return done(
                    "Lô dữ liệu %d sẽ được nạp ở lần chạy tới của công việc nhận nó.".formatted(delivery),
                    "Delivery %d will be taken by the next run of its job.".formatted(delivery));
        });
    }

    /**
     * Takes an applied delivery out of the evidence, as if it had never come. The same command again continues.
     *
     * @param date business date of the run, under which the history of the books is kept
     * @param dryRun count only; then nobody's word is needed
     */
    public RunResult withdraw(long named, LocalDate date, boolean dryRun, @Nullable Word word) {
        long delivery = real(named);
        Delivery found = Objects.requireNonNull(transaction.execute(status -> get(delivery)));
        // the delivery is marked before the run is done: a run that died in between goes on
        Optional<Long> unfinished = dryRun
                ? Optional.empty()
                : sql.query(Sql.named("steward/find_unfinished_withdrawal"), Map.of("delivery", delivery))
                        .query(Long.class)
                        .optional();
        if (unfinished.isPresent()) {
            return runs.restart(unfinished.get());
        }
        if (found.state().equals("WITHDRAWN")) {
            return done(
                    "Lô dữ liệu %d đã được hủy.".formatted(delivery),
                    "Delivery %d is withdrawn already.".formatted(delivery));
        }
        if (!found.state().equals("APPLIED")) {
            throw refused(
                    "Lô dữ liệu %d chưa vào sổ đăng ký. Giữ lại: healthbook deliveries hold %d --by TÊN --reason LÝ-DO"
                            .formatted(delivery, delivery),
                    "Delivery %d is not in the registry. Keep it out: healthbook deliveries hold %d --by NAME --reason TEXT"
                            .formatted(delivery, delivery));
        }
        RunRequest request = new RunRequest(WithdrawDeliveryJob.NAME, date, List.of(), dryRun);
        return runs.runAbout(request, delivery + " after release " + found.releases(), run -> {
            boolean begun =
                    sql.update(Sql.named("steward/note_withdrawal"), Map.of("run", run, "delivery", delivery)) == 1;
            if (begun && word != null) {
                note(delivery, "WITHDRAW", word);
            }
        });
    }

    /** What is meant when somebody names what a dry run has looked at. */
    private long real(long named) {
        return sql.query(Sql.named("steward/find_real_delivery"), Map.of("delivery", named))
                .query(Long.class)
                .optional()
                .orElse(named);
    }

    private Delivery get(long delivery) {
        return sql.query(FIND, Map.of("delivery", delivery))
                .query(Delivery.class)
                .optional()
                .orElseThrow(() -> refused(
                        "Không có lô dữ liệu %d. Xem: healthbook deliveries list".formatted(delivery),
                        "There is no delivery %d. See: healthbook deliveries list".formatted(delivery)));
    }

    private void note(long delivery, String said, Word word) {
        sql.update(
                Sql.named("steward/note_delivery_decision"),
                Map.of("delivery", delivery, "word", said, "by", word.by(), "reason", word.reason()));
    }

    private interface Decision {
        RunResult take();
    }

    private RunResult decide(Decision decision) {
        return Objects.requireNonNull(transaction.execute(status -> decision.take()));
    }

    private static RunResult done(String vietnamese, String english) {
        return new RunResult(0, ExitCode.DONE, vietnamese, english);
    }

    private static Refusal refused(String vietnamese, String english) {
        return new Refusal(ExitCode.USAGE, vietnamese, english);
    }
}
