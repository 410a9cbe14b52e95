package id.tanggap.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.Deserializer;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializingConverter;

/// Sessions are read back with a list of what may be in them: whoever could write to the table of sessions would
/// otherwise run code of any library on the class path.
@Configuration(proxyBeanMethods = false)
class SessionSerialization {

    /// Our own classes, Spring's, and those of Java; and no endless nests.
    static final ObjectInputFilter ALLOWED = ObjectInputFilter.Config.createFilter(
            "maxdepth=40;maxrefs=20000;maxbytes=1000000;id.tanggap.**;org.springframework.**;java.**;!*");

    /// The name by which Spring Session asks for it.
    @Bean
    ConversionService springSessionConversionService() {
        var conversions = new GenericConversionService();
        conversions.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversions.addConverter(byte[].class, Object.class, new DeserializingConverter((Deserializer<Object>)
                SessionSerialization::read));
        return conversions;
    }

    static Object read(InputStream bytes) throws IOException {
        try (var objects = new ObjectInputStream(bytes)) {
            objects.setObjectInputFilter(ALLOWED);
            return objects.readObject();
        } catch (ClassNotFoundException gone) {
            throw new IOException("A session holds a class that is not there", gone);
        }
    }
}
