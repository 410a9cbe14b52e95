package id.tanggap.assignment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A team as administrators set it; its key is the number of the team.
///
/// @param balai code of the office; null for the national desk
/// @param members user names, in order
public record TeamSetting(String name, @Nullable String balai, List<String> members) {

    public static final int LONGEST_NAME = 60;

    public TeamSetting {
        name = name.strip();
        members = members.stream().distinct().sorted().toList();
    }
}
