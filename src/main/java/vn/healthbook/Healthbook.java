package vn.healthbook;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program. Arguments are read before Spring starts, so that help and mistakes cost nothing. */
@SpringBootApplication
public class Healthbook {}
