# Builds the one executable, the network page of the web app included, and runs it as a user of its own.
# Debian's runtime image is given ICU: dates, accents and case folding need it.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
RUN apt-get update && apt-get install -y --no-install-recommends nodejs npm && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY . .
RUN dotnet restore src/CoordDetect.App --locked-mode && dotnet publish src/CoordDetect.App -c Release --no-restore -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS runtime
RUN apt-get update && apt-get install -y --no-install-recommends libicu-dev && rm -rf /var/lib/apt/lists/* \
    && useradd --system --create-home --uid 10001 coorddetect && install -d -o coorddetect -g coorddetect /data
COPY --from=build /app /app
ENV COORDDETECT_DATA=/data \
    DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=false
USER coorddetect
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD ["dotnet", "/app/coorddetect.dll", "health", "http://127.0.0.1:8080"]
ENTRYPOINT ["dotnet", "/app/coorddetect.dll"]
CMD ["serve", "--listen", "0.0.0.0:8080"]
