package id.tanggap;

import id.tanggap.cli.Commands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The way into the house: without arguments, or with `serve`, it serves; other words are commands for operators.
@SpringBootApplication
public class Tanggap {

    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

    public static void main(String[] args) {
        carryVirtualThreads();
        if (Commands.isCommand(args)) {
            System.exit(Commands.run(args));
        }
        var house = new SpringApplication(Tanggap.class);
        if (Boolean.parseBoolean(System.getenv("TANGGAP_DEMO"))) {
            house.setAdditionalProfiles("demo");
        }
        house.run(Commands.withoutServe(args));
    }

    /// A virtual thread that loads a class keeps its carrier, also while it waits for the lock of a jar in our jar;
    /// the one that has that lock may have no carrier. With two, as on two cores, the house was seen to stand still
    /// at its start for good (spring-boot issues 51379 and 51463). Must be said before the first virtual thread
    /// begins.
    private static void carryVirtualThreads() {
        if (System.getProperty(CARRIERS) == null) {
            var carriers = Math.max(64, Runtime.getRuntime().availableProcessors());
            System.setProperty(CARRIERS, Integer.toString(carriers));
        }
    }
}
