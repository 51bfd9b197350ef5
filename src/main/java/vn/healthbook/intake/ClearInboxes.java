package vn.healthbook.intake;

import java.io.IOException;
import org.springframework.stereotype.Component;
import vn.healthbook.book.ReportTask;

/** What a finished run took is archived; its inboxes are free for the next night. */
@Component
class ClearInboxes implements ReportTask {

    private final Claim claim;

    ClearInboxes(Claim claim) {
        this.claim = claim;
    }

    @Override
    public void run(long run) throws IOException {
        claim.clearInboxes(run);
    }
}
