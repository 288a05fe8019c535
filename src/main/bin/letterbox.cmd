@echo off
rem Starts Letterbox. JAVA_HOME: which Java to use; LETTERBOX_JAVA_OPTS: options for it, such as -Xmx256m
setlocal
for %%d in ("%~dp0..") do set "INSTALLATION=%%~fd"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
set "JAR="
for %%j in ("%INSTALLATION%\lib\letterbox-*.jar") do set "JAR=%%j"
if not defined JAR (
  echo letterbox: there is no letterbox-version.jar in %INSTALLATION%\lib. Build it again: mvnw -q -DskipTests package 1>&2
  exit /b 2
)
"%JAVA%" -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError %LETTERBOX_JAVA_OPTS% "-Dletterbox.installation=%INSTALLATION%" -jar "%JAR%" %*
exit /b %ERRORLEVEL%
