package id.tanggap;

import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.junit.jupiter.api.Order;

/// The order of test classes: those with an `@Order` as it says, all others by the hash of their names, the same on
/// every machine. Classes of one package often take turns at something (`@ResourceLock`); in the order of their names
/// they would stand in each other's way while a core waits.
public final class SpreadClassOrder implements ClassOrderer {

    private static final Comparator<ClassDescriptor> ORDER = Comparator.<ClassDescriptor>comparingInt(
                    type -> type.findAnnotation(Order.class).map(Order::value).orElse(Order.DEFAULT))
            .thenComparingInt(type -> spread(type.getTestClass().getName()))
            .thenComparing(type -> type.getTestClass().getName());

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors().sort(ORDER);
    }

    /// Names that differ in their last letters only have hashes that lie close together.
    private static int spread(String name) {
        return name.hashCode() * 0x9E3779B9;
    }
}
