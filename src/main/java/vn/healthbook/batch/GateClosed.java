package vn.healthbook.batch;

import java.util.List;

/** A gate stopped the run before anything was applied. Not a failure: the run waits for a named approval. */
public final class GateClosed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> gates;

    public GateClosed(List<String> gates) {
        super("stopped at gate " + String.join(", ", gates));
        this.gates = List.copyOf(gates);
    }

    public List<String> gates() {
        return gates;
    }
}
