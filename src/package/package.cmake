# What `cmake --install` puts where, the Debian package that CPack makes of it, and an archive for
# every other Linux. `./dev package` makes both.
include(GNUInstallDirs)

set(generated ${CMAKE_CURRENT_BINARY_DIR}/generated)

# The program prints its own manual and completions, from the tables by which it reads its options.
add_custom_command(
  OUTPUT ${generated}/consultlint.1
  COMMAND ${CMAKE_COMMAND} -E make_directory ${generated}
  COMMAND consultlint manual > ${generated}/consultlint.1
  COMMAND consultlint completion bash > ${generated}/consultlint.bash
  COMMAND consultlint completion zsh > ${generated}/_consultlint
  COMMAND consultlint completion fish > ${generated}/consultlint.fish
  BYPRODUCTS ${generated}/consultlint.bash ${generated}/_consultlint ${generated}/consultlint.fish
  VERBATIM)
add_custom_target(manual ALL DEPENDS ${generated}/consultlint.1)

install(TARGETS consultlint RUNTIME)
install(FILES ${generated}/consultlint.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${generated}/consultlint.bash RENAME consultlint
        DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
install(FILES ${generated}/_consultlint DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
install(FILES ${generated}/consultlint.fish
        DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
install(FILES ${PROJECT_SOURCE_DIR}/README.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE RENAME copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_CONTACT "The consultlint developers <consultlint@example.org>")
set(CPACK_PACKAGE_VENDOR "The consultlint developers")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS hunspell-en-gb)
set(CPACK_DEBIAN_PACKAGE_SUGGESTS git)
set(CPACK_PACKAGE_DESCRIPTION
    "Reads a draft consultation paper (Word, Markdown or plain text) and says what is missing, wrong or unclear: closing date, contact, options, plain words, stated periods. Judges it clause by clause by codes of practice.")
include(CPack)

# The archive runs on any x86-64 Linux: see launcher.cpp.
add_executable(launcher EXCLUDE_FROM_ALL ${CMAKE_CURRENT_LIST_DIR}/launcher.cpp)
target_link_options(launcher PRIVATE -static)
add_custom_target(
  archive
  COMMAND ${CMAKE_CURRENT_LIST_DIR}/make_archive.sh $<TARGET_FILE:consultlint>
          $<TARGET_FILE:launcher> ${generated} consultlint-${PROJECT_VERSION}-linux-x86_64
          ${PROJECT_BINARY_DIR}/package
  DEPENDS consultlint launcher manual
  VERBATIM)
