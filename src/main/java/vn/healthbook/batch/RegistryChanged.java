package vn.healthbook.batch;

/** Another run changed the registry between the look for held lines and the taking of the registry; the run plans from the start. */
final class RegistryChanged extends RuntimeException {

    static final String FAILURE = "REGISTRY_CHANGED";

    private static final long serialVersionUID = 1;
}
