package vn.healthbook.fault;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Sits in the program that a fault trial has started: the real command line, with a counter of commits between it and its database. */
public final class StruckProgram implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** {@code none}, or a {@link Blow}; absent in all other programs, and then nothing is touched. */
    static final String BLOW = "fault.blow";

    static final String DEFECT = "fault.defect";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String told = System.getProperty(BLOW);
        if (told == null) {
            return;
        }
        CommitCounter counter =
                new CommitCounter(told.equals("none") ? null : Blow.parse(told), Defect.of(System.getProperty(DEFECT)));
        context.getBeanFactory().addBeanPostProcessor(counter);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.err.println("COMMITS " + counter.commits())));
    }
}
