#!/bin/sh
# Loads every plan under /plans that is not loaded yet, through the API like anybody else.
set -eu

put_if_missing() {
  title=$1 known=$2 target=$3 file=$4
  status=$(curl --silent --show-error --output /dev/null --write-out '%{http_code}' "$known")
  case $status in
    200)
      echo "$title: already loaded" ;;
    404)
      answer=$(curl --silent --show-error --fail-with-body --request PUT \
        --header 'Content-Type: application/yaml' --data-binary "@$file" "$target") || {
        echo "$title: $target did not take it: $answer" >&2
        exit 1
      }
      echo "$title: loaded" ;;
    *)
      echo "$title: $known answered $status" >&2
      exit 1 ;;
  esac
}

for folder in /plans/*/; do
  code=$(basename "$folder")
  path=/api/v1/plans/$code
  put_if_missing "plan $code" "$INDICATOR_SERVICE$path" "$INDICATOR_SERVICE$path" "$folder/plan.yaml"
  put_if_missing "projects of $code" "$PROJECT_SERVICE$path/project-catalogue" "$PROJECT_SERVICE$path/projects" \
    "$folder/projects.yaml"
done
