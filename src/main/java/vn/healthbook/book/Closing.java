package vn.healthbook.book;

import java.util.List;
import org.springframework.batch.core.step.Step;
import org.springframework.stereotype.Component;
import vn.healthbook.batch.Steps;

/** The last stretch of the road: prove it, give the registry back, tell everybody. */
@Component
public class Closing {

    private final Steps steps;
    private final Finish finish;
    private final List<ReportTask> reports;

    Closing(Steps steps, Finish finish, List<ReportTask> reports) {
        this.steps = steps;
        this.finish = finish;
        this.reports = List.copyOf(reports);
    }

    public List<Step> close() {
        return List.of(steps.checks(), steps.task("finish", finish), steps.task("report", run -> {
            for (ReportTask report : reports) {
                report.run(run);
            }
        }));
    }
}
