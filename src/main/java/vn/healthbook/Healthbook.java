package vn.healthbook;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import vn.healthbook.command.CommandLines;

/** The program. Arguments are read before Spring starts, so that help and mistakes cost nothing. */
@SpringBootApplication
public class Healthbook {

    public static void main(String[] arguments) {
        System.exit(CommandLines.run(System.in, System.out, System.err, System.getenv(), arguments));
    }
}
