package id.tanggap.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/// A program of its own, as an operator starts it: runs one command for each line of its input.
final class CommandLoop {

    private CommandLoop() {}

    public static void main(String[] args) throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var code = Commands.run(line.split(" ", -1));
                System.out.println("code=" + code);
            }
        }
    }
}
