package id.tanggap;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.core.ResolvableType;

/// Remembers for the next house which beans are of a type. To find that out, Spring looks at each of two thousand beans
/// for each of a thousand types, which is nearly half of what the start of a house costs; dozens of houses with the
/// same beans start in a run of the tests.
///
/// Answers are those of an earlier house with the same beans, asked after the same steps of its start: each bean that
/// is added later, such as a channel, makes it another house.
public final class RememberingBeanFactory extends DefaultListableBeanFactory {

    private static final long serialVersionUID = 1;

    private record Question(long beans, Object type, boolean nonSingletons, boolean eager) {}

    private static final Map<Question, String[]> ANSWERS = new ConcurrentHashMap<>();

    /// Of the names of all beans and how they are made, in the order in which they came and went.
    private final AtomicLong beans = new AtomicLong();

    /// Beans that are coming or going just now.
    private final AtomicInteger changes = new AtomicInteger();

    @Override
    public String[] getBeanNamesForType(@Nullable Class<?> type, boolean nonSingletons, boolean eager) {
        return type == null
                ? super.getBeanNamesForType(type, nonSingletons, eager)
                : answer(type, nonSingletons, eager, () -> super.getBeanNamesForType(type, nonSingletons, eager));
    }

    @Override
    public String[] getBeanNamesForType(ResolvableType type, boolean nonSingletons, boolean eager) {
        return answer(type, nonSingletons, eager, () -> super.getBeanNamesForType(type, nonSingletons, eager));
    }

    private String[] answer(Object type, boolean nonSingletons, boolean eager, Supplier<String[]> asked) {
        var before = beans.get();
        if (!isConfigurationFrozen() || changes.get() > 0) {
            return asked.get();
        }
        var question = new Question(before, type, nonSingletons, eager);
        var known = ANSWERS.get(question);
        if (known == null) {
            known = asked.get();
            if (changes.get() == 0 && beans.get() == before) {
                ANSWERS.put(question, known);
            }
        }
        return known.clone();
    }

    @Override
    public void registerBeanDefinition(String name, BeanDefinition definition) {
        var made = definition.getBeanClassName() + ' ' + definition.getFactoryMethodName();
        change("definition of " + name + ' ' + made, () -> super.registerBeanDefinition(name, definition));
    }

    @Override
    public void removeBeanDefinition(String name) {
        change("no definition of " + name, () -> super.removeBeanDefinition(name));
    }

    @Override
    public void registerSingleton(String name, Object bean) {
        change("single " + name, () -> super.registerSingleton(name, bean));
    }

    @Override
    public void destroySingleton(String name) {
        change("no single " + name, () -> super.destroySingleton(name));
    }

    private void change(String what, Runnable done) {
        changes.incrementAndGet();
        try {
            done.run();
        } finally {
            beans.updateAndGet(before -> 31 * before + what.hashCode());
            changes.decrementAndGet();
        }
    }
}
