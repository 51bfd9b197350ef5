package vn.healthbook.steward;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.healthbook.batch.ExitCode;
import vn.healthbook.batch.Refusal;
import vn.healthbook.batch.Task;
import vn.healthbook.sql.Sql;
import vn.healthbook.sql.SqlRunner;

/** Opens the staging of a withdrawal, when there is something to withdraw. */
@Component
class BeginWithdrawal implements Task {

    private final SqlRunner sql;
    private final OpenStaging staging;

    BeginWithdrawal(SqlRunner sql, OpenStaging staging) {
        this.sql = sql;
        this.staging = staging;
    }

    @Override
    public void run(long run) {
        Optional<String> state = sql.query(Sql.named("steward/find_withdrawn_state"), Map.of("run", run))
                .query(String.class)
                .optional();
        if (!state.filter("APPLIED"::equals).isPresent()) {
            throw new Refusal(
                    ExitCode.USAGE,
                    "Không có lô dữ liệu nào để hủy ở lần chạy %d. Hủy một lô: healthbook deliveries withdraw ID"
                            .formatted(run),
                    "Run %d has no applied delivery to withdraw. Withdraw one: healthbook deliveries withdraw ID"
                            .formatted(run));
        }
        staging.run(run);
    }
}
