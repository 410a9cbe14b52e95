package id.tanggap.exercise.script;

import id.tanggap.region.GeoPoint;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// One thing that happens.
///
/// @param no counts from 1 in the order of the times
/// @param at after the start, in time of the script
public record ExerciseStep(int no, Duration at, Content content) {

    /// What happens.
    public sealed interface Content {
        /// As in the file and the database.
        String kind();

        /// For lists, in a few words of the script.
        String title();
    }

    /// An invented citizen reports.
    ///
    /// @param from a reserved number or address; null: the player gives the citizen one
    /// @param place code of a region, for a call; null where only the words say it
    public record Report(
            Channel channel,
            String citizen,
            @Nullable String from,
            String text,
            @Nullable String place) implements Content {
        private static final int LONGEST_TITLE = 90;

        @Override
        public String kind() {
            return "report";
        }

        @Override
        public String title() {
            var all = citizen + ": " + text.strip().replace('\n', ' ');
            return all.length() <= LONGEST_TITLE ? all : all.substring(0, LONGEST_TITLE - 1) + "…";
        }
    }

    /// How a citizen reports.
    public enum Channel {
        WHATSAPP,
        SMS,
        EMAIL,
        PHONE
    }

    /// The agency reports a quake.
    ///
    /// @param region the agency's words for the place
    public record Quake(double magnitude, GeoPoint epicentre, double depthKm, String region) implements Content {
        @Override
        public String kind() {
            return "quake";
        }

        @Override
        public String title() {
            return "M " + magnitude + ", " + region;
        }
    }

    /// The agency warns, by a message of CAP 1.2 with the status Exercise.
    ///
    /// @param severity in CAP's words
    /// @param km radius of its area
    public record Alert(String event, String severity, String headline, GeoPoint centre, double km) implements Content {
        @Override
        public String kind() {
            return "alert";
        }

        @Override
        public String title() {
            return headline;
        }
    }

    /// Those whom an order of the exercise asked answer, or stay silent.
    ///
    /// @param people at most so many of those who were asked first
    public record Answer(Word word, int people) implements Content {
        @Override
        public String kind() {
            return "answer";
        }

        @Override
        public String title() {
            return word.text() + " × " + people;
        }
    }

    /// What somebody who was asked answers.
    public enum Word {
        SIAP("waiting"),
        TIDAK_BISA("waiting"),
        /// No answer at all.
        DIAM("waiting"),
        BERANGKAT("ready"),
        TIBA("departed"),
        KEMBALI("arrived");

        private final String from;

        Word(String from) {
            this.from = from;
        }

        /// State of the person in the order before.
        public String from() {
            return from;
        }

        /// As in the text that they send.
        public String text() {
            return name().replace('_', ' ');
        }
    }
}
