package vn.healthbook.batch;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** This process, as the database knows it: the id is in the application name of all its connections. */
@Component
public record Attempt(@Value("${healthbook.attempt}") String id) {}
