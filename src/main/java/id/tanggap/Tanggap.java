package id.tanggap;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The way into the house: without arguments it serves.
@SpringBootApplication
public class Tanggap {

    public static void main(String[] args) {
        SpringApplication.run(Tanggap.class, args);
    }
}
