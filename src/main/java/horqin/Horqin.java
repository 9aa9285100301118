package horqin;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The application. It is started by {@code horqin.launch.Start}. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Horqin {

}
