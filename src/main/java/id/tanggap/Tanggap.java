package id.tanggap;

import id.tanggap.cli.Commands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The way into the house: without arguments, or with `serve`, it serves; other words are commands for operators.
@SpringBootApplication
public class Tanggap {

    public static void main(String[] args) {
        if (Commands.isCommand(args)) {
            System.exit(Commands.run(args));
        }
        var house = new SpringApplication(Tanggap.class);
        if (Boolean.parseBoolean(System.getenv("TANGGAP_DEMO"))) {
            house.setAdditionalProfiles("demo");
        }
        house.run(Commands.withoutServe(args));
    }
}
