package vn.healthbook.intake;

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

    /** Archives the files and registers the deliveries; from here on only the archive is read. */
    public Step claim() {
        return steps.task("claim", claim);
    }

    /** Hashes every line. */
    public Step scan() {
        return steps.rows("scan", scanReader, scanWriter);
    }

    /** Finds the lines that are held already; they go no further. */
    public Step findKnownLines() {
        return steps.plan("intake/find_known_lines");
    }

    /** Makes new lines standard. */
    public Step standardize() {
        return steps.rows("standardize", newLines, judge, judgedWriter);
    }

    /** Accepts, refuses or holds each delivery. */
    public Step gate() {
        return steps.task("gate-deliveries", gate);
    }
}
