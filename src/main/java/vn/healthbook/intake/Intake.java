package vn.healthbook.intake;

import java.util.List;
import org.springframework.batch.core.step.Step;
import org.springframework.stereotype.Component;
import vn.healthbook.batch.Steps;
import vn.healthbook.field.CodeLists;
import vn.healthbook.notice.Severities;
import vn.healthbook.sql.SqlRunner;

/** The first stretch of the road, the same for all jobs that take deliveries: claim, scan, standardize, gate. */
@Component
public class Intake {

    private final Steps steps;
    private final Claim claim;
    private final ScanReader scanReader;
    private final ScanWriter scanWriter;
    private final RunDeliveries deliveries;
    private final Archive archive;
    private final SqlRunner sql;
    private final CodeLists codes;
    private final Severities severities;
    private final JudgedWriter judgedWriter;
    private final DeliveryGate gate;

    Intake(
            Steps steps,
            Claim claim,
            ScanReader scanReader,
            ScanWriter scanWriter,
            RunDeliveries deliveries,
            Archive archive,
            SqlRunner sql,
            CodeLists codes,
            Severities severities,
            JudgedWriter judgedWriter,
            DeliveryGate gate) {
        this.steps = steps;
        this.claim = claim;
        this.scanReader = scanReader;
        this.scanWriter = scanWriter;
        this.deliveries = deliveries;
        this.archive = archive;
        this.sql = sql;
        this.codes = codes;
        this.severities = severities;
        this.judgedWriter = judgedWriter;
        this.gate = gate;
    }

    /** Claim, scan, recognise, standardize, judge: from here on only the archive is read. */
    public List<Step> take() {
        return List.of(
                steps.task("claim", claim),
                steps.rows("scan", scanReader, scanWriter),
                steps.plan("intake/find_known_lines"),
                standardize(),
                steps.task("gate-deliveries", gate));
    }

    private Step standardize() {
        return steps.rows(
                "standardize",
                "batch/count_lines",
                "intake/count_new_lines",
                (from, to) -> new NewLineReader(deliveries, archive, sql, from, to),
                () -> new LineJudge(codes, severities),
                judgedWriter);
    }
}
