package id.tanggap.setting;

import java.util.List;

/// A setting cannot have this value. The message key says to an administrator what to do.
public final class SettingRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String key;
    private final String[] arguments;

    /// @param key message key of the pages
    public SettingRefusedException(String key, String... arguments) {
        super(key + " " + List.of(arguments));
        this.key = key;
        this.arguments = arguments.clone();
    }

    public String key() {
        return key;
    }

    public List<String> arguments() {
        return List.of(arguments);
    }
}
