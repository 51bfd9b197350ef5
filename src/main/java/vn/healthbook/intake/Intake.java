package vn.healthbook.intake;

import java.util.List;
import org.springframework.batch.core.step.Step;
import org.springframework.stereotype.Component;
import vn.healthbook.batch.Steps;

/** The first stretch of the road, the same for all jobs that take deliveries: claim, scan, standardize, gate. */
@Component
public class Intake {

    private final Steps steps;
    private final Claim claim;
    private final ScanReader scanReader;
    private final ScanWriter scanWriter;
    private final NewLineReader newLines;
    private final LineJudge judge;
    private final JudgedWriter judgedWriter;
    private final DeliveryGate gate;

    Intake(
            Steps steps,
            Claim claim,
            ScanReader scanReader,
            ScanWriter scanWriter,
            NewLineReader newLines,
            LineJudge judge,
            JudgedWriter judgedWriter,
            DeliveryGate gate) {
        this.steps = steps;
        this.claim = claim;
        this.scanReader = scanReader;
        this.scanWriter = scanWriter;
        this.newLines = newLines;
        this.judge = judge;
        this.judgedWriter = judgedWriter;
        this.gate = gate;
    }

    /** Claim, scan, recognise, standardize, judge: from here on only the archive is read. */
    public List<Step> take() {
        return List.of(
                steps.task("claim", claim),
                steps.rows("scan", scanReader, scanWriter),
                steps.plan("intake/find_known_lines"),
                steps.rows("standardize", newLines, judge, judgedWriter),
                steps.task("gate-deliveries", gate));
    }
}
