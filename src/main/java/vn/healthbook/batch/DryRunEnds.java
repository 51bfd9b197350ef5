package vn.healthbook.batch;

/** All is decided and counted; a dry run ends here, before anything is applied. */
public final class DryRunEnds extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DryRunEnds() {
        super("dry run: planned and counted, nothing applied");
    }
}
